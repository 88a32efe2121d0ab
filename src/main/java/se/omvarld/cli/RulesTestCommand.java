package se.omvarld.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
import se.omvarld.rules.RuleTestPage;
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

    @Option(names = "--html", paramLabel = "FILE", description = "write the whole result as a page to look at")
    private Path html;

    @Override
    public Integer call() {
        Setup setup = parent.omvarld().setup();
        Path config = setup.folders().config();
        Output output = new Output(spec.commandLine(), parent.omvarld().json());
        List<LabelledItem> items =
                files.stream().flatMap(file -> read(file).stream()).toList();
        RuleTestResult today = test(config.resolve("areas.yaml"), config, items);
        if (against == null) {
            RuleTestResult traced = Tracing.of(setup, output).trace(today);
            tell(output, traced, Optional.empty());
        } else {
            RuleTestResult other = Tracing.of(setup, output).trace(test(against, config, items));
            tell(output, other, Optional.of(RuleComparison.of(today, other)));
        }
        return 0;
    }

    private void tell(Output output, RuleTestResult result, Optional<RuleComparison> comparison) {
        output.line(comparison.map(RuleComparison::toText).orElseGet(result::toText));
        Map<String, Object> document = result.toJson();
        comparison.ifPresent(change -> document.put("comparison", change.toJson()));
        output.document(document);
        if (html != null) {
            write(RuleTestPage.of(result, comparison, what()));
            output.note("written: " + html);
        }
    }

    private String what() {
        String names = files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
        String rules = against == null ? "areas.yaml" : against.getFileName() + " mot areas.yaml";
        return names + ", " + rules;
    }

    private void write(String page) {
        try {
            Files.writeString(html, page);
        } catch (IOException e) {
            throw new UsageException(List.of("--html: " + html + " cannot be written; check its folder"));
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
