package se.omvarld.edition.digest;

import java.util.List;
import java.util.Locale;
import se.omvarld.store.health.SourceHealth.State;

/** The digest's own sentences: how much was found, and where it looked. */
final class DigestPhrases {
    private static final String[] NUMBERS = {
        "ingen", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"
    };

    private DigestPhrases() {}

    static String subject(String window, int hits) {
        return "Omvärldsbevakning " + window + ": " + (hits == 0 ? "inga nya träffar" : hits(hits));
    }

    /** The largest area, and how many sources fail. */
    static String preheader(DigestContent content, List<DigestView.Section> areas) {
        DigestView.Section largest = null;
        for (DigestView.Section area : areas) {
            if (largest == null || area.count() > largest.count()) {
                largest = area;
            }
        }
        String start = largest == null || largest.count() == 0
                ? looked(content) + "."
                : "Störst: " + largest.name() + " (" + largest.count() + ").";
        int failing = failing(content);
        return failing == 0 ? start : start + " " + capital(failing) + sources(failing) + " svarar inte.";
    }

    static String counts(DigestContent content) {
        int hits = content.shown().size();
        int duplicates =
                content.shown().stream().mapToInt(story -> story.also().size()).sum();
        long publishers = content.shown().stream()
                .map(story -> story.publisher().strip())
                .distinct()
                .count();
        String start = hits == 0 ? nothing(content) : hits(hits) + " från " + publishers + sources(publishers) + ".";
        return start + duplicates(duplicates) + trouble(content);
    }

    static String shortened(int titles) {
        return titles == 0
                ? ""
                : "Brevet är långt: de " + titles + " träffar som fick lägst poäng står bara med rubrik och länk.";
    }

    private static String nothing(DigestContent content) {
        if (content.sourcesPolled() == 0) {
            return "Inga nya träffar, men ingen källa har kunnat läsas.";
        } else if (content.itemsSeen() == 0) {
            return "Inga nya träffar. Läste " + content.sourcesPolled() + sources(content.sourcesPolled())
                    + ": ingen av dem hade något nytt.";
        }
        return content.stories().isEmpty()
                ? "Inga nya träffar. " + looked(content) + ": ingen av dem stämde med nyckelorden."
                : "Inga nya träffar i de områden som du har valt. " + looked(content) + ".";
    }

    private static String looked(DigestContent content) {
        return "Gick igenom " + content.itemsSeen() + (content.itemsSeen() == 1 ? " post" : " poster") + " från "
                + content.sourcesPolled() + sources(content.sourcesPolled());
    }

    private static String duplicates(int duplicates) {
        if (duplicates == 0) {
            return "";
        }
        return " " + duplicates + (duplicates == 1 ? " dubblett sammanförd." : " dubbletter sammanförda.");
    }

    private static String trouble(DigestContent content) {
        int failing = failing(content);
        int quiet = in(State.QUIET, content);
        int other = content.troubled().size() - failing - quiet;
        return (failing == 0 ? "" : " " + failing + sources(failing) + " har fel.")
                + (quiet == 0 ? "" : " " + quiet + sources(quiet) + (quiet == 1 ? " är tyst." : " är tysta."))
                + (other == 0 ? "" : " " + other + sources(other) + " behöver ses över.");
    }

    private static int failing(DigestContent content) {
        return in(State.FAILING, content);
    }

    private static int in(State state, DigestContent content) {
        return (int) content.troubled().stream()
                .filter(source -> source.health().state() == state)
                .count();
    }

    private static String hits(int hits) {
        return hits + (hits == 1 ? " ny träff" : " nya träffar");
    }

    private static String sources(long sources) {
        return sources == 1 ? " källa" : " källor";
    }

    private static String capital(int number) {
        String word = number < NUMBERS.length ? NUMBERS[number] : Integer.toString(number);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
