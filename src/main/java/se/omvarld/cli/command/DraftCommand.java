package se.omvarld.cli.command;

import java.time.DateTimeException;
import java.time.YearMonth;
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
import se.omvarld.edition.draft.MonthlyDraft;
import se.omvarld.store.edition.Edition;

/** Makes and sends a monthly draft; asking twice sends once. */
@Command(name = "draft", description = "Makes and sends a monthly draft; asking twice sends once.")
final class DraftCommand implements Callable<Integer> {
    @ParentCommand
    private Omvarld omvarld;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            description = "a month like 2026-03; the last ended one by default")
    private String month;

    @Mixin
    private EditionOptions options;

    @Override
    public Integer call() {
        Setup setup = omvarld.setup();
        YearMonth wanted = month(setup);
        try (RouteRuntime routes = setup.command(setup.sourceFiles().enabled())) {
            MonthlyDraft draft = routes.bean("monthlyDraft", MonthlyDraft.class);
            Edition edition = draft.edition(wanted);
            Output output = new Output(spec.commandLine(), omvarld.json());
            return new EditionRun(setup, routes, output, "direct:draft")
                    .run(edition, options, () -> draft.preview(edition));
        }
    }

    private YearMonth month(Setup setup) {
        try {
            return month == null ? YearMonth.now(setup.clock()).minusMonths(1) : YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new UsageException(List.of("--month: '" + month + "' is no month; write it like 2026-03"));
        }
    }
}
