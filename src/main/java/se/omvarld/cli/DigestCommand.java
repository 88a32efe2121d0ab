package se.omvarld.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.omvarld.digest.WeeklyDigest;
import se.omvarld.item.Week;
import se.omvarld.store.Edition;

/** Makes and sends a weekly digest; asking twice sends once. */
@Command(name = "digest", description = "Makes and sends a weekly digest; asking twice sends once.")
final class DigestCommand implements Callable<Integer> {
    @ParentCommand
    private Omvarld omvarld;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--week",
            paramLabel = "WEEK",
            description = "an ISO week like 2026-W12; the last ended one by default")
    private String week;

    @Mixin
    private EditionOptions options;

    @Override
    public Integer call() {
        Setup setup = omvarld.setup();
        Week wanted = week(setup);
        try (Routes routes = setup.command(List.of())) {
            WeeklyDigest digest = routes.bean("weeklyDigest", WeeklyDigest.class);
            Edition edition = digest.edition(wanted);
            Output output = new Output(spec.commandLine(), omvarld.json());
            return new EditionRun(setup, routes, output, "direct:digest")
                    .run(edition, options, () -> digest.preview(edition));
        }
    }

    private Week week(Setup setup) {
        if (week == null) {
            return Week.of(setup.clock().instant(), setup.zone()).previous();
        }
        try {
            return Week.parse(week);
        } catch (IllegalArgumentException e) {
            throw new UsageException(List.of("--week: " + e.getMessage()));
        }
    }
}
