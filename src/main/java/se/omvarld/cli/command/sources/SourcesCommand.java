package se.omvarld.cli.command.sources;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.setup.Output;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.config.SourceSchedule;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceHealth;
import se.omvarld.store.health.SourceStandings;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;
import se.omvarld.store.poll.PollBackoff;
import se.omvarld.store.poll.PollBackoff.Wait;
import se.omvarld.watch.HealthWatch;

/** Lists every source with what its polls have shown. */
@Command(
        name = "sources",
        description = "Every source with its state, its newest item, and what is wrong with it since when.",
        subcommands = {
            SourcesImportCommand.class,
            SourcesExportCommand.class,
            SourcesTryAllCommand.class,
            SourcesDropItemsCommand.class
        })
public final class SourcesCommand extends Subcommand {
    private static final DateTimeFormatter FIRST = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Override
    public Integer call() {
        Setup setup = omvarld().setup();
        Output output = output();
        SourceFiles files = setup.sourceFiles();
        try (Store store = setup.store()) {
            new HealthWatch(store, setup.clock()).look();
            SourceStates states = new SourceStates(store);
            Map<String, Wait> waits = new PollBackoff(store, setup.clock()).waits();
            SourceStandings standings = new SourceStandings(store, setup.clock());
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Source source : files.sources()) {
                Optional<Wait> wait = Optional.ofNullable(waits.get(source.id()));
                Map<String, Object> row = row(source, states.of(source.id()), standings, wait);
                row.put("remark", remark(source, row.get("state"), files, setup.clock()) + row.get("remark"));
                rows.add(row);
            }
            rows.forEach(row -> output.line("%-36s %-10s %-10s %-10s newest %-11s %s"
                    .formatted(
                            row.get("source"),
                            row.get("kind"),
                            row.get("state"),
                            row.get("sure"),
                            day(row.get("newest")),
                            row.get("remark"))
                    .stripTrailing()));
            files.refused().forEach(problem -> output.note("refused: " + problem));
            standings
                    .awaySince()
                    .ifPresent(since -> output.note("network: away since " + since + "; no source has answered"));
            rows.forEach(row -> row.remove("remark"));
            output.document(rows);
        }
        return files.problems().isEmpty() ? 0 : 2;
    }

    /** What the files say beside the polls: one that is refused now, and when a new one is polled first. */
    private static String remark(Source source, Object state, SourceFiles files, Clock clock) {
        String held = files.isHeld(source.id()) ? "its file is refused, the last good version is polled; " : "";
        Optional<ZonedDateTime> first = state.equals(SourceStandings.Unknown.UNPOLLED.word())
                ? SourceSchedule.next(source, clock)
                : Optional.empty();
        return held
                + first.map(next -> "first polled by the daemon " + next.format(FIRST))
                        .orElse("");
    }

    private static Map<String, Object> row(
            Source source, Optional<SourceState> state, SourceStandings standings, Optional<Wait> wait) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("source", source.id());
        row.put("kind", source.kind());
        row.put("publisher", source.publisher());
        row.put("state", state(source, state, standings));
        row.put("sure", source.parameter("sure"));
        row.put(
                "newest",
                state.flatMap(SourceState::newest).map(Object::toString).orElse(null));
        row.put(
                "failing_since",
                state.flatMap(SourceState::failingSince).map(Object::toString).orElse(null));
        row.put("waiting_since", wait.map(Wait::since).map(Object::toString).orElse(null));
        row.put("waiting_until", wait.map(Wait::until).map(Object::toString).orElse(null));
        row.put(
                "remark",
                wait.map(Wait::line).orElse("")
                        + state.map(SourcesCommand::remark).orElse(""));
        return row;
    }

    private static String state(Source source, Optional<SourceState> state, SourceStandings standings) {
        if (!source.enabled()) {
            return "off";
        }
        return state.map(standings::word).orElse(SourceStandings.Unknown.UNPOLLED.word());
    }

    /** What is wrong and since when; of a source that is well, its last failure, if its last poll failed. */
    private static String remark(SourceState state) {
        SourceHealth health = state.health();
        if (health.isOk()) {
            return state.message();
        }
        return "since " + day(state.failingSince().or(health::since).orElse(null)) + ": " + health.reason();
    }

    private static String day(Object moment) {
        return moment == null
                ? "–"
                : SwedishDateFormat.dayOf(java.time.Instant.parse(moment.toString()))
                        .toString();
    }
}
