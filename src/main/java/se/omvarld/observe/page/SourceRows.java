package se.omvarld.observe.page;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.observe.page.StatusView.SourceLine;
import se.omvarld.source.config.Source;
import se.omvarld.store.health.SourceHealth.State;
import se.omvarld.store.health.SourceStandings;
import se.omvarld.store.health.SourceStandings.Unknown;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.poll.PollBackoff.Wait;

/**
 * The sources in force, each with what is known of it; those whose files were taken away are left out.
 *
 * @param lastPoll the latest poll of any; the beginning of time when there was none
 */
record SourceRows(List<SourceLine> troubled, List<SourceLine> all, Instant lastPoll) {
    private static final String MAILBOX = "mailbox";

    private static final Map<State, String> WORDS = Map.of(
            State.OK, "OK",
            State.QUIET, "Tyst",
            State.FAILING, "Fel",
            State.GAP, "Lucka",
            State.CHANGED, "Ändrad",
            State.FOUND, "Funnen igen");

    private static final Map<Unknown, String> UNKNOWN = Map.of(
            Unknown.UNPOLLED, "Inte hämtad än",
            Unknown.UNANSWERED, "Har aldrig svarat",
            Unknown.NETWORK, "Okänt: nätet är eller var borta");

    static SourceRows of(
            Collection<Source> sources,
            List<SourceState> states,
            SourceStandings standings,
            Map<String, Wait> waits,
            Clock clock) {
        Map<String, SourceState> known =
                states.stream().collect(Collectors.toMap(SourceState::source, Function.identity()));
        List<SourceLine> polled = Stream.concat(sources.stream().map(Source::id), Stream.of(MAILBOX))
                .map(known::get)
                .filter(state -> state != null && state.lastPoll().isPresent())
                .map(state -> line(
                        state,
                        standings.unknown(state),
                        waiting(waits.get(state.source()), clock.getZone()),
                        clock.getZone()))
                .toList();
        List<SourceLine> waiting = sources.stream()
                .filter(source -> !known.containsKey(source.id())
                        || known.get(source.id()).lastPoll().isEmpty())
                .map(SourceRows::unpolled)
                .toList();
        List<SourceLine> all = Stream.concat(polled.stream(), waiting.stream())
                .sorted(Comparator.comparing(SourceLine::publisher).thenComparing(SourceLine::id))
                .toList();
        return new SourceRows(
                all.stream().filter(line -> !line.what().isEmpty()).toList(),
                all,
                states.stream()
                        .map(StatusPage::polled)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN));
    }

    private static SourceLine line(SourceState state, Optional<Unknown> unknown, String waiting, ZoneId zone) {
        boolean well = state.health().isOk();
        boolean silent = unknown.filter(Unknown.UNANSWERED::equals).isPresent();
        return new SourceLine(
                DisplayText.line(state.source(), 80),
                DisplayText.line(state.publisher(), 80),
                unknown.map(UNKNOWN::get).orElse(WORDS.get(state.health().state())) + waiting,
                unknown.isPresent() ? "none" : well ? "right" : "wrong",
                silent ? "har aldrig svarat" + tried(state) : well ? "" : what(state),
                well
                        ? DisplayText.line(silent ? state.message() : "", 300)
                        : DisplayText.line(state.health().reason(), 300),
                state.lastSuccess()
                        .map(moment -> SwedishDateFormat.time(moment, zone))
                        .orElse("aldrig"),
                state.newest().map(SwedishDateFormat::day).orElse("–"));
    }

    private static String waiting(Wait wait, ZoneId zone) {
        return wait == null
                ? ""
                : ", väntar sedan " + SwedishDateFormat.time(wait.since(), zone) + " till "
                        + SwedishDateFormat.time(wait.until(), zone);
    }

    private static SourceLine unpolled(Source source) {
        String publisher = DisplayText.line(source.origin().publisher(), 80);
        return new SourceLine(source.id(), publisher, UNKNOWN.get(Unknown.UNPOLLED), "none", "", "", "aldrig", "–");
    }

    private static String what(SourceState state) {
        return switch (state.health().state()) {
            case OK -> "";
            case QUIET -> "inga nya poster" + since(state.newest());
            case FAILING -> (state.http() >= 400 ? "svarar HTTP " + state.http() : "går inte att läsa") + tried(state);
            case GAP ->
                "poster har troligen missats"
                        + state.health()
                                .gapAt()
                                .map(gap -> " före " + SwedishDateFormat.day(gap))
                                .orElse("");
            case FOUND ->
                "läses på en annan adress än sin egen" + since(state.health().since());
            case CHANGED ->
                state.health().movedTo().isEmpty() || state.failing()
                        ? "svarar, men inte som förut" + since(state.health().since())
                        : "har flyttat till en annan adress";
        };
    }

    private static String tried(SourceState state) {
        return since(state.failingSince()) + ", " + state.failures() + " försök";
    }

    private static String since(Optional<Instant> moment) {
        return moment.map(then -> " sedan " + SwedishDateFormat.day(then)).orElse("");
    }
}
