package se.omvarld.edition.digest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omvarld.edition.wording.SentenceCut;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.source.config.ShippedKind;
import se.omvarld.store.health.SourceState;

/** One sentence a source that needs attention. */
final class SourceHealthLines {
    private static final int MOST = 20;
    private static final double WEEKS_A_YEAR = 52;

    private SourceHealthLines() {}

    /** The first of the sources, in their order, and how many more there are. */
    static List<String> of(List<SourceState> troubled, Instant asOf) {
        List<String> lines = new ArrayList<>();
        troubled.stream().limit(MOST).forEach(source -> lines.add(line(source, asOf)));
        if (troubled.size() > MOST) {
            lines.add("Och " + (troubled.size() - MOST) + " till.");
        }
        return lines;
    }

    private static String line(SourceState source, Instant asOf) {
        return switch (source.health().state()) {
            case OK, FAILING -> failing(source);
            case QUIET -> quiet(source, asOf);
            case GAP -> gap(source);
            case CHANGED -> changed(source);
            case FOUND -> found(source);
        };
    }

    private static String found(SourceState source) {
        return "Funnen igen: " + name(source) + ": svarar inte på sin adress och läses i stället på "
                + shown(source.address(), 200) + since(source.health().since());
    }

    private static String gap(SourceState source) {
        return "Lucka: " + name(source) + ": poster har troligen missats"
                + source.health()
                        .gapAt()
                        .map(gap -> " före " + SwedishDateFormat.day(gap))
                        .orElse("");
    }

    private static String changed(SourceState source) {
        String movedTo = source.health().movedTo();
        if (source.failing()) {
            return "Ändrad: " + name(source) + ": svarar, men går inte längre att läsa" + since(source.failingSince());
        } else if (source.health().emptySince().isPresent() || movedTo.isEmpty()) {
            return "Ändrad: " + name(source) + ": svarar, men visar inga poster"
                    + since(source.health().emptySince());
        }
        return "Flyttad: " + name(source) + ": finns nu på " + shown(movedTo, 200);
    }

    private static String failing(SourceState source) {
        return "Fel: " + name(source) + ": " + cause(source) + since(source.failingSince()) + ", " + source.failures()
                + " försök";
    }

    /** What an analyst needs to know; the message, in English, is for those who mend it. */
    private static String cause(SourceState source) {
        if (source.http() >= 300) {
            return "HTTP " + source.http();
        }
        return source.http() == 0 ? "svarar inte" : "går inte att läsa";
    }

    private static String quiet(SourceState source, Instant asOf) {
        return "Tyst: " + name(source) + ": "
                + source.newest().map(newest -> silence(newest, asOf)).orElse("inga nya poster")
                + usually(source.health().perWeek());
    }

    /** For example {@code " (normalt 3 per vecka)"}; empty when it is not known. */
    static String usually(double perWeek) {
        if (perWeek <= 0) {
            return "";
        } else if (perWeek >= 0.75) {
            return times(perWeek, "vecka");
        }
        double perMonth = perWeek * WEEKS_A_YEAR / 12;
        return perMonth >= 0.75 ? times(perMonth, "månad") : times(perWeek * WEEKS_A_YEAR, "år");
    }

    private static String times(double number, String time) {
        return " (normalt " + Math.max(1, Math.round(number)) + " per " + time + ")";
    }

    private static String since(Optional<Instant> moment) {
        return moment.map(then -> " sedan " + SwedishDateFormat.day(then)).orElse("");
    }

    private static String silence(Instant newest, Instant asOf) {
        long days = Math.max(0, ChronoUnit.DAYS.between(newest, asOf));
        return "inga nya poster på " + days + (days == 1 ? " dag" : " dagar") + ", senast "
                + SwedishDateFormat.day(newest);
    }

    private static String name(SourceState source) {
        String kind = shown(ShippedKind.swedish(source.kind()), 40);
        return shown(source.publisher(), 80) + ", " + shown(source.source(), 80) + " (" + kind + ")";
    }

    private static String shown(String text, int max) {
        return SentenceCut.words(DisplayText.line(text), max).replaceFirst("\\.$", "");
    }
}
