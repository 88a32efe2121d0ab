package se.omvarld.cli.command.editions;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.store.edition.Edition;

/** Makes and sends a monthly draft; asking twice sends once. */
@Command(name = "draft", description = "Makes and sends a monthly draft; asking twice sends once.")
public final class DraftCommand extends Subcommand {
    @Option(
            names = "--month",
            paramLabel = "MONTH",
            description = "a month like 2026-03; the last ended one by default")
    private String month;

    @Mixin
    private EditionOptions options;

    @Override
    public Integer call() {
        Setup setup = omvarld().setup();
        String wanted = wantedMonth();
        try (RouteRuntime routes = setup.command(setup.sourceFiles().enabled())) {
            return new EditionRun(setup, routes, output()).run(Edition.Kind.MONTHLY, wanted, options);
        }
    }

    /** Null for the last ended one. */
    private String wantedMonth() {
        try {
            return month == null ? null : YearMonth.parse(month).toString();
        } catch (DateTimeException e) {
            throw new UsageException(List.of("--month: '" + month + "' is no month; write it like 2026-03"));
        }
    }
}
