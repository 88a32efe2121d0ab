package se.omvarld.cli.command.editions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.item.date.IsoWeek;
import se.omvarld.store.edition.Edition;

/** Makes and sends a weekly digest; asking twice sends once. */
@Command(name = "digest", description = "Makes and sends a weekly or daily digest; asking twice sends once.")
public final class DigestCommand extends Subcommand {
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
        Setup setup = omvarld().setup();
        if (day != null) {
            return daily(setup);
        }
        return run(setup, Edition.Kind.WEEKLY, wantedWeek());
    }

    private int daily(Setup setup) {
        String wanted = wantedDay();
        if (week != null) {
            throw new UsageException(List.of("--day and --week: ask for one of them"));
        } else if (setup.settings().get("daily.to").isEmpty() && !options.preview()) {
            throw new UsageException(
                    List.of("--day: daily.to is empty, so a daily digest goes to nobody; set it, or use --preview"));
        }
        return run(setup, Edition.Kind.DAILY, wanted);
    }

    private int run(Setup setup, Edition.Kind kind, String period) {
        try (RouteRuntime routes = setup.command(List.of())) {
            return new EditionRun(setup, routes, output()).run(kind, period, options);
        }
    }

    private String wantedDay() {
        try {
            return LocalDate.parse(day).toString();
        } catch (DateTimeParseException e) {
            throw new UsageException(List.of("--day: '" + day + "' is no day; write it like 2026-03-17"));
        }
    }

    /** Null for the last ended one. */
    private String wantedWeek() {
        try {
            return week == null ? null : IsoWeek.parse(week).toString();
        } catch (IllegalArgumentException e) {
            throw new UsageException(List.of("--week: " + e.getMessage()));
        }
    }
}
