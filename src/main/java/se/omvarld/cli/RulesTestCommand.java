package se.omvarld.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.omvarld.rules.LabelledItem;
import se.omvarld.rules.LabelledItems;
import se.omvarld.rules.RuleComparison;
import se.omvarld.rules.RuleSet;
import se.omvarld.rules.RuleTest;
import se.omvarld.rules.RuleTestResult;
import se.omvarld.store.PublishedReports;
import se.omvarld.store.Store;

/** Picks and sorts labelled items with today's rules. */
@Command(
        name = "test",
        description = "Picks and sorts labelled items: figures, confusion table, every miss and false pick.")
final class RulesTestCommand implements Callable<Integer> {
    @ParentCommand
    private RulesCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "labelled items as JSON; without any, all imported reports")
    private List<Path> files = List.of();

    @Option(names = "--against", paramLabel = "RULES.yaml", description = "show what these rules would gain and lose")
    private Path against;

    @Override
    public Integer call() {
        Path config = parent.omvarld().folders().config();
        Output output = new Output(spec.commandLine(), parent.omvarld().json());
        List<LabelledItem> items = files.isEmpty()
                ? imported(output)
                : files.stream().flatMap(file -> read(file).stream()).toList();
        RuleTestResult today = test(config.resolve("areas.yaml"), config, items);
        if (against == null) {
            output.line(today.toText());
            output.document(today.toJson());
        } else {
            RuleTestResult other = test(against, config, items);
            output.line(RuleComparison.of(today, other).toText());
            output.document(other.toJson());
        }
        return 0;
    }

    /** The items of all imported reports, oldest month first. */
    private List<LabelledItem> imported(Output output) {
        try (Store store = parent.omvarld().setup().store()) {
            PublishedReports reports = new PublishedReports(store);
            List<YearMonth> months = reports.months();
            if (months.isEmpty()) {
                throw new UsageException(
                        List.of(
                                "no published report is imported: name a FILE of labelled items, or"
                                        + " import a report first, for example: omvarld reports import omvarldsbevakning-mars-2026.pdf"));
            }
            output.line("Imported reports: "
                    + String.join(", ", months.stream().map(YearMonth::toString).toList()));
            return months.stream().flatMap(month -> reports.of(month).stream()).toList();
        }
    }

    private static List<LabelledItem> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(List.of(file + ": there is no such file"));
        }
        try {
            return LabelledItems.read(file);
        } catch (IllegalArgumentException e) {
            throw new UsageException(List.of(e.getMessage()));
        }
    }

    private static RuleTestResult test(Path areas, Path config, List<LabelledItem> items) {
        try (RuleSet rules = RuleSet.load(areas, config.resolve("item-types.yaml"))) {
            return RuleTest.run(rules, items);
        }
    }
}
