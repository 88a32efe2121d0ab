package se.omvarld.cli.command.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.cli.command.Fetcher;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.SourceFolder;
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
        SourceTrial trial = new SourceTrial(
                new Fetcher(routes),
                new Discovery(SourceFolder.kinds(setup.folders())),
                setup.clock().instant());
        Optional<TrialAttempt> found = row.kind().isEmpty() ? searched(trial, row) : asked(routes, row);
        return found.map(attempt -> imported.write(row.as(
                        attempt.candidate().kind(),
                        attempt.candidate().address(),
                        attempt.candidate().parameters())))
                .orElseGet(() -> new Outcome(
                        "refused",
                        "",
                        row.address(),
                        "no items found; look closer with: omvarld source try " + row.address()));
    }

    private static Optional<TrialAttempt> searched(SourceTrial trial, OpmlOutline row) {
        trial.run(row.address());
        return trial.chosen();
    }

    private static Optional<TrialAttempt> asked(RouteRuntime routes, OpmlOutline row) {
        TrialAttempt attempt =
                new Fetcher(routes).attempt(new Candidate(row.kind(), row.address(), "the list", Map.of()));
        return Optional.of(attempt).filter(TrialAttempt::found);
    }
}
