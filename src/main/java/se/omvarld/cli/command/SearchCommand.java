package se.omvarld.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.rules.model.Verdict;
import se.omvarld.store.archive.ArchiveSearch;
import se.omvarld.store.archive.FoundItem;
import se.omvarld.store.archive.SearchQuery;
import se.omvarld.store.archive.SearchQuery.Which;
import se.omvarld.store.db.Store;

/** Finds items of the archive, newest first, with what the rules said of each. */
@Command(
        name = "search",
        description = "Items of the archive that hold all the words, newest first, and why each was picked or not.")
final class SearchCommand implements Callable<Integer> {
    @ParentCommand
    private Omvarld omvarld;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORD", arity = "1..8", description = "a word or a part of one")
    private List<String> words;

    @Option(names = "--picked", description = "only items that were picked")
    private boolean picked;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "25",
            description = "how many at most 1 to 1000 (${DEFAULT-VALUE})")
    private int most;

    private static final int MOST = 1000;

    @Override
    public Integer call() {
        Setup setup = omvarld.setup();
        if (most < 1 || most > MOST) {
            throw new UsageException(List.of("--most: " + most + " is not a number from 1 to " + MOST));
        }
        Output output = new Output(spec.commandLine(), omvarld.json());
        if (!setup.hasStore()) {
            output.note("there is no archive yet; poll first");
            output.document(List.of());
            return 0;
        }
        try (Store store = setup.store()) {
            Which which = picked ? Which.PICKED : Which.ALL;
            SearchQuery question = SearchQuery.of(String.join(" ", words), which, 0, "", Optional.empty());
            List<FoundItem> found =
                    new ArchiveSearch(store).find(question, most).items();
            found.forEach(item -> tell(output, item));
            output.note(found.size() + " found");
            output.document(found.stream().map(FoundRow::of).toList());
        }
        return 0;
    }

    private static void tell(Output output, FoundItem found) {
        String verdict = found.baseline() ? "baseline" : found.picked() ? "picked" : "not picked";
        output.line(found.item().dated().toString().substring(0, 10) + "  " + verdict + "  "
                + found.item().title());
        output.line("    " + found.item().link());
        found.verdict().map(Verdict::reason).ifPresent(reason -> output.line("    " + reason));
    }

    private record FoundRow(
            String title,
            String url,
            String publisher,
            String source,
            String dated,
            boolean picked,
            boolean baseline,
            int area,
            double score,
            String reason,
            List<String> editions) {

        static FoundRow of(FoundItem found) {
            return new FoundRow(
                    found.item().title(),
                    found.item().link(),
                    found.item().origin().publisher(),
                    found.item().origin().source(),
                    found.item().dated().toString(),
                    found.picked(),
                    found.baseline(),
                    found.verdict().map(Verdict::area).orElse(0),
                    found.verdict().map(Verdict::score).orElse(0.0),
                    found.verdict().map(Verdict::reason).orElse(""),
                    found.shown().stream().map(FoundItem.Shown::period).toList());
        }
    }
}
