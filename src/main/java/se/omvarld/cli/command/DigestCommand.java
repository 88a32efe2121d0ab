package se.omvarld.cli.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.edition.digest.DailyDigest;
import se.omvarld.edition.digest.WeeklyDigest;
import se.omvarld.item.IsoWeek;
import se.omvarld.store.edition.Edition;

/** Makes and sends a weekly digest; asking twice sends once. */
@Command(name = "digest", description = "Makes and sends a weekly or daily digest; asking twice sends once.")
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

    @Option(
            names = "--day",
            paramLabel = "DAY",
            description = "a daily digest instead, of a day like 2026-03-17 (see daily.to)")
    private String day;

    @Mixin
    private EditionOptions options;

    @Override
    public Integer call() {
        Setup setup = omvarld.setup();
        if (day != null) {
            return daily(setup);
        }
        IsoWeek wanted = week(setup);
        try (RouteRuntime routes = setup.command(List.of())) {
            WeeklyDigest digest = routes.bean("weeklyDigest", WeeklyDigest.class);
            Edition edition = digest.edition(wanted);
            Output output = new Output(spec.commandLine(), omvarld.json());
            return new EditionRun(setup, routes, output, "direct:digest")
                    .run(edition, options, () -> digest.preview(edition));
        }
    }

    private int daily(Setup setup) {
        LocalDate wanted = wantedDay();
        if (week != null) {
            throw new UsageException(List.of("--day and --week: ask for one of them"));
        } else if (setup.settings().get("daily.to").isEmpty() && !options.preview()) {
            throw new UsageException(
                    List.of("--day: daily.to is empty, so a daily digest goes to nobody; set it, or use --preview"));
        }
        try (RouteRuntime routes = setup.command(List.of())) {
            DailyDigest digest = routes.bean("dailyDigest", DailyDigest.class);
            Edition edition = digest.edition(wanted);
            Output output = new Output(spec.commandLine(), omvarld.json());
            return new EditionRun(setup, routes, output, "direct:daily")
                    .run(edition, options, () -> digest.preview(edition));
        }
    }

    private LocalDate wantedDay() {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new UsageException(List.of("--day: '" + day + "' is no day; write it like 2026-03-17"));
        }
    }

    private IsoWeek week(Setup setup) {
        if (week == null) {
            return IsoWeek.of(setup.clock().instant(), setup.zone()).previous();
        }
        try {
            return IsoWeek.parse(week);
        } catch (IllegalArgumentException e) {
            throw new UsageException(List.of("--week: " + e.getMessage()));
        }
    }
}
