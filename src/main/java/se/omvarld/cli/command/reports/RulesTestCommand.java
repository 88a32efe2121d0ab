package se.omvarld.cli.command.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.rules.evaluate.RuleComparison;
import se.omvarld.rules.evaluate.RuleTestJson;
import se.omvarld.rules.evaluate.RuleTestPage;
import se.omvarld.rules.evaluate.RuleTestResult;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.template.MessageCatalog;

/** Picks and sorts labelled items with today's rules. */
@Command(
        name = "test",
        description = "Picks and sorts labelled items: figures, confusion table, every miss and false pick.")
final class RulesTestCommand extends Subcommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "labelled items as JSON; without any, all imported reports")
    private List<Path> files = List.of();

    @Option(names = "--against", paramLabel = "RULES.yaml", description = "show what these rules would gain and lose")
    private Path against;

    @Option(names = "--html", paramLabel = "FILE", description = "write the whole result as a page to look at")
    private Path html;

    @Override
    public Integer call() {
        Setup setup = omvarld().setup();
        Path config = setup.folders().config();
        Output output = output();
        LabelledInput labelled =
                files.isEmpty() ? LabelledInput.imported(setup) : LabelledInput.in(files, setup.messages());
        if (files.isEmpty()) {
            output.line(setup.messages().text("test.imported", labelled.names()));
        }
        CoverageTracing tracing = new CoverageTracing(setup, output);
        RuleTestResult today = test(config.resolve("areas.yaml"), config, labelled.items());
        if (against == null) {
            tell(output, tracing.trace(today, labelled), labelled, Optional.empty());
        } else {
            RuleTestResult other = tracing.trace(test(against, config, labelled.items()), labelled);
            tell(output, other, labelled, Optional.of(RuleComparison.of(today, other)));
        }
        return 0;
    }

    private void tell(
            Output output, RuleTestResult result, LabelledInput labelled, Optional<RuleComparison> comparison) {
        MessageCatalog says = omvarld().setup().messages();
        output.line(comparison.map(change -> change.toText(says)).orElseGet(() -> result.toText(says)));
        output.document(RuleTestJson.of(result, comparison, chosen(output, labelled)));
        if (html != null) {
            write(new RuleTestPage(result, comparison, what(labelled)).html());
            output.note(says.text("test.written", html));
        }
    }

    /** What the rules say of what people chose by answering digests; apart from what was published. */
    private Optional<RuleTestResult> chosen(Output output, LabelledInput labelled) {
        if (labelled.chosen().isEmpty()) {
            return Optional.empty();
        }
        Path config = omvarld().setup().folders().config();
        Path areas = against == null ? config.resolve("areas.yaml") : against;
        RuleTestResult result = test(areas, config, labelled.chosen());
        output.line("");
        MessageCatalog says = omvarld().setup().messages();
        output.line(says.text("test.chosen"));
        output.line(result.toText(says));
        return Optional.of(result);
    }

    private String what(LabelledInput labelled) {
        String rules = against == null ? "areas.yaml" : against.getFileName() + " mot areas.yaml";
        return labelled.names() + ", " + rules;
    }

    private void write(String page) {
        try {
            Files.writeString(html, page);
        } catch (IOException e) {
            throw new UsageException(List.of(omvarld().setup().messages().text("file.unwritable", "--html", html)));
        }
    }

    private static RuleTestResult test(Path areas, Path config, List<LabelledItem> items) {
        RuleSet rules = new RuleLoader().load(areas, config.resolve("item-types.yaml"));
        return RuleTestResult.of(rules, items);
    }
}
