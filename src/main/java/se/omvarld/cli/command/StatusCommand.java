package se.omvarld.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import se.omvarld.cli.setup.Output;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.DeliveryLedger;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.health.SourceStandings;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;
import se.omvarld.store.poll.PollBackoff;
import se.omvarld.watch.HealthWatch;

/** What the store holds: editions, unsent mails, failing sources, the last poll. */
@Command(name = "status", description = "Editions, unsent mails, failing sources and the last poll.")
final class StatusCommand extends Subcommand {
    private static final int NEWEST = 12;

    @Override
    public Integer call() {
        Setup setup = omvarld().setup();
        Output output = output();
        try (Store store = setup.store()) {
            SourceFiles files = setup.sourceFiles();
            tell(output, status(setup, store, files), files);
        }
        return 0;
    }

    private static Map<String, Object> status(Setup setup, Store store, SourceFiles files) {
        Archive archive = new Archive(store);
        new HealthWatch(store, setup.clock()).look();
        List<SourceState> states = new SourceStates(store).all();
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("items", archive.items());
        status.put("picked", archive.picked());
        status.put("archive_since", archive.since().map(Object::toString).orElse(null));
        status.put(
                "last_poll",
                states.stream()
                        .flatMap(state -> state.lastPoll().stream())
                        .max(java.time.Instant::compareTo)
                        .map(Object::toString)
                        .orElse(null));
        SourceStandings standings = new SourceStandings(store, setup.clock());
        status.put(
                "network_away_since",
                standings.awaySince().map(Object::toString).orElse(null));
        status.put("states", counts(states, standings, files));
        status.put("refused", files.refused());
        status.put("alerts", StatusRows.incidents(store, setup.folders(), setup.clock()));
        status.put("editions", editions(new Editions(store, setup.clock())));
        status.put(
                "unsent",
                new DeliveryLedger(store, setup.clock())
                        .open().stream().map(StatusCommand::unsent).toList());
        status.put(
                "failing",
                states.stream()
                        .filter(state -> state.failing() && !state.health().isOk())
                        .map(StatusCommand::failing)
                        .toList());
        status.put(
                "waiting",
                new PollBackoff(store, setup.clock())
                        .waits().values().stream().map(StatusCommand::waiting).toList());
        StatusRows.putNodes(status, store);
        return status;
    }

    /** How many sources are in each state; every state is named, so that counts can be watched. */
    private static Map<String, Long> counts(List<SourceState> states, SourceStandings standings, SourceFiles files) {
        Map<String, Long> counts = new LinkedHashMap<>();
        SourceStandings.words().forEach(word -> counts.put(word, 0L));
        Map<String, SourceState> polled = states.stream()
                .filter(state -> state.lastPoll().isPresent())
                .collect(Collectors.toMap(SourceState::source, state -> state));
        polled.values().forEach(source -> counts.merge(standings.word(source), 1L, Long::sum));
        files.enabled().stream()
                .filter(source -> !polled.containsKey(source.id()))
                .forEach(source -> counts.merge(SourceStandings.Unknown.UNPOLLED.word(), 1L, Long::sum));
        return counts;
    }

    private static List<Map<String, Object>> editions(Editions editions) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Edition.Kind kind : Edition.Kind.values()) {
            editions.all(kind).stream()
                    .limit(NEWEST)
                    .forEach(edition -> rows.add(row(
                            "period", edition.period(),
                            "kind", kind.name().toLowerCase(Locale.ROOT),
                            "state", edition.state().name().toLowerCase(Locale.ROOT),
                            "items", editions.size(edition.period()))));
        }
        return rows;
    }

    private static Map<String, Object> unsent(DeliveryLedger.Line waiting) {
        return row(
                "period", waiting.period(),
                "recipient", waiting.recipient(),
                "attempts", waiting.attempts(),
                "message", waiting.message(),
                "state", waiting.state(),
                "last_attempt", waiting.lastAttempt().map(Object::toString).orElse(null),
                "next_attempt", waiting.pending() ? waiting.next().toString() : null,
                "bounce", waiting.bounce());
    }

    private static Map<String, Object> failing(SourceState state) {
        return row(
                "source", state.source(),
                "failing_since", state.failingSince().orElseThrow().toString(),
                "failures", state.failures(),
                "message", state.message());
    }

    private static Map<String, Object> waiting(PollBackoff.Wait wait) {
        return row(
                "source", wait.source(),
                "waiting_since", wait.since().toString(),
                "waiting_until", wait.until().toString(),
                "message", wait.message());
    }

    private static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i].toString(), pairs[i + 1]);
        }
        return row;
    }

    private static String text(Map.Entry<?, ?> field) {
        boolean named = List.of("last_attempt", "next_attempt", "bounce").contains(field.getKey());
        return field.getValue() == null || (field.getValue().equals("") && named)
                ? ""
                : (named ? field.getKey().toString().replace('_', ' ') + " " : "") + field.getValue();
    }

    private static void tell(Output output, Map<String, Object> status, SourceFiles files) {
        output.line(Output.count(((Number) status.get("items")).longValue(), "item") + ", " + status.get("picked")
                + " picked, last poll " + (status.get("last_poll") == null ? "never" : status.get("last_poll")));
        if (status.get("archive_since") != null) {
            output.line("archive since " + status.get("archive_since"));
        }
        output.line(
                status.get("last_poll") == null
                        ? files.counted()
                                + "; none was polled yet: poll once (omvarld poll), or start the daemon (omvarld run)"
                        : "sources: " + status.get("states").toString().replaceAll("[{}]", ""));
        if (status.get("network_away_since") != null) {
            output.line("network: away since " + status.get("network_away_since")
                    + "; no source has answered, so nothing is known of how they are");
        }
        ((List<?>) status.get("refused")).forEach(problem -> output.line("refused: " + problem));
        ((List<?>) status.get("node_findings")).forEach(finding -> output.line("nodes: " + finding));
        for (String list : List.of("alerts", "editions", "unsent", "failing", "waiting", "nodes")) {
            List<?> rows = (List<?>) status.get(list);
            if (list.equals("nodes") && rows.isEmpty()) {
                continue;
            }
            output.line(list + ": " + (rows.isEmpty() ? "none" : ""));
            rows.forEach(row -> output.line("  "
                    + String.join(
                            "  ",
                            ((Map<?, ?>) row)
                                    .entrySet().stream()
                                            .map(StatusCommand::text)
                                            .toList())));
        }
        output.document(status);
    }
}
