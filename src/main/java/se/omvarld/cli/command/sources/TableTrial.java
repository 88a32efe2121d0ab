package se.omvarld.cli.command.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.omvarld.cli.command.Fetcher;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Output;
import se.omvarld.item.address.Address;
import se.omvarld.source.discovery.Candidate;
import se.omvarld.source.discovery.Discovery;
import se.omvarld.source.discovery.TrialAttempt;
import se.omvarld.source.lists.OpmlImport;
import se.omvarld.source.lists.OpmlImport.Outcome;
import se.omvarld.source.lists.OpmlOutline;

/** Tries each row of a list, one after the other, and has those written that bring items. */
record TableTrial(Setup setup, Output output) {

    List<Outcome> write(List<OpmlOutline> rows, OpmlImport imported) {
        List<Outcome> outcomes = new ArrayList<>();
        try (RouteRuntime routes = setup.command(List.of())) {
            for (OpmlOutline row : rows) {
                output.note("[" + (outcomes.size() + 1) + "/" + rows.size() + "] " + row.address());
                outcomes.add(write(row, imported, routes));
            }
        }
        return outcomes;
    }

    private Outcome write(OpmlOutline row, OpmlImport imported, RouteRuntime routes) {
        if (Address.cleaned(row.address(), "").isEmpty()) {
            return refused(row, "no web address; write it like https://www.example.se/nyheter");
        }
        List<TrialAttempt> attempts = row.kind().isEmpty() ? searched(routes, row) : asked(routes, row);
        return attempts.stream()
                .filter(TrialAttempt::found)
                .findFirst()
                .map(attempt -> imported.write(row.as(
                        attempt.candidate().kind(),
                        attempt.candidate().address(),
                        attempt.candidate().parameters())))
                .orElseGet(() -> refused(
                        row,
                        "no items found" + why(attempts) + "; look closer with: omvarld source try " + row.address()));
    }

    private static Outcome refused(OpmlOutline row, String why) {
        return new Outcome(OpmlImport.State.REFUSED, "", row.address(), why);
    }

    /** What came of the row's own address, which is tried first. */
    private static String why(List<TrialAttempt> attempts) {
        return attempts.stream()
                .map(TrialAttempt::message)
                .limit(1)
                .filter(message -> !message.isEmpty())
                .map(message -> " (" + message + ")")
                .findFirst()
                .orElse("");
    }

    /** What was chosen first, then all that was tried. */
    private List<TrialAttempt> searched(RouteRuntime routes, OpmlOutline row) {
        SourceTrial trial = new SourceTrial(
                new Fetcher(routes),
                new Discovery(setup.sourceFolder().kinds()),
                setup.clock().instant(),
                false);
        trial.run(row.address());
        return Stream.concat(trial.chosen().stream(), trial.attempts().stream()).toList();
    }

    private static List<TrialAttempt> asked(RouteRuntime routes, OpmlOutline row) {
        return List.of(new Fetcher(routes).attempt(new Candidate(row.kind(), row.address(), "the list", Map.of())));
    }
}
