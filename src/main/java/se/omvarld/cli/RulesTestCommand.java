package se.omvarld.cli;

import java.nio.file.Files;
import java.nio.file.Path;
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

/** Picks and sorts labelled items with today's rules. */
@Command(
        name = "test",
        description = "Picks and sorts labelled items: figures, confusion table, every miss and false pick.")
final class RulesTestCommand implements Callable<Integer> {
    @ParentCommand
    private RulesCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "labelled items as JSON")
    private List<Path> files;

    @Option(names = "--against", paramLabel = "RULES.yaml", description = "show what these rules would gain and lose")
    private Path against;

    @Override
    public Integer call() {
        Path config = parent.omvarld().folders().config();
        Output output = new Output(spec.commandLine(), parent.omvarld().json());
        List<LabelledItem> items =
                files.stream().flatMap(file -> read(file).stream()).toList();
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
