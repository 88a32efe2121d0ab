package se.omvarld.cli;

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
import se.omvarld.rules.RuleSet;
import se.omvarld.rules.Suggestions;
import se.omvarld.store.Archive;
import se.omvarld.store.PublishedReports;
import se.omvarld.store.Store;

/** Words that published reports speak for adding to the rules or removing from them. Changes no file. */
@Command(
        name = "suggest",
        description =
                "Words that would have caught misses, that only pull noise, or that would have sorted right, with the"
                        + " figures of each change; from imported reports and the archive. Changes no file.")
final class RulesSuggestCommand implements Callable<Integer> {
    @ParentCommand
    private RulesCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "labelled items as JSON, instead of the imported reports")
    private List<Path> files = List.of();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "10",
            description = "how many suggestions of each kind; default ${DEFAULT-VALUE}")
    private int most;

    @Override
    public Integer call() {
        Setup setup = parent.omvarld().setup();
        if (most < 1 || most > 100) {
            throw new UsageException(List.of("--most is a number from 1 to 100; for example --most 10"));
        }
        RuleSet rules = RuleFiles.load(setup.folders().config());
        try (Store store = setup.store()) {
            Suggestions suggestions = Suggestions.of(rules, labelled(store), new Archive(store).batches(), most);
            Output output = new Output(spec.commandLine(), parent.omvarld().json());
            output.line(suggestions.toText());
            output.document(suggestions.toJson());
        }
        return 0;
    }

    private List<LabelledItem> labelled(Store store) {
        PublishedReports reports = new PublishedReports(store);
        List<LabelledItem> items = files.isEmpty()
                ? reports.months().stream()
                        .flatMap(month -> reports.of(month).stream())
                        .toList()
                : files.stream()
                        .flatMap(file -> LabelledFiles.read(file).stream())
                        .toList();
        if (items.isEmpty()) {
            throw new UsageException(List.of(
                    "there is nothing to learn from; import a published report (reports import FILE) or name a file of"
                            + " labelled items"));
        }
        return items;
    }
}
