package se.omvarld.cli.command;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.edition.returned.EditionPlaces;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.model.Verdict;
import se.omvarld.store.db.Store;
import se.omvarld.store.search.ArchiveSearch;
import se.omvarld.store.search.FoundItem;
import se.omvarld.store.search.SearchQuery;
import se.omvarld.store.search.SearchQuery.Which;
import se.omvarld.template.MessageCatalog;

/** Finds items of the archive, newest first, with what the rules said of each. */
@Command(
        name = "search",
        description =
                "Items of the archive that hold all the words, newest first, and why each was picked or not. Time is"
                        + " a word too: februari, mars 2026, från:2026-02-01, till:2026-02-28; and so is a place: utkast mars 2026 5.3.")
final class SearchCommand extends Subcommand {
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

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "only of this source: its id, or its publisher's name")
    private String source = "";

    private static final int MOST = 1000;

    @Override
    public Integer call() {
        Setup setup = omvarld().setup();
        MessageCatalog says = setup.messages();
        if (most < 1 || most > MOST) {
            throw new UsageException(List.of(says.text("search.most", most, MOST)));
        }
        Output output = output();
        if (!setup.hasStore()) {
            output.note(says.text("search.none"));
            output.document(List.of());
            return 0;
        }
        try (Store store = setup.store()) {
            Which which = picked ? Which.PICKED : Which.ALL;
            String text = String.join(" ", words);
            SearchQuery question = SearchQuery.of(
                    text,
                    which,
                    0,
                    source,
                    Optional.empty(),
                    SwedishDateFormat.dayOf(setup.clock().instant()));
            ArchiveSearch.Page page = EditionPlaces.isOne(text)
                    ? place(setup, store, text)
                    : new ArchiveSearch(store).find(question, most);
            List<FoundItem> found = page.items();
            found.forEach(item -> tell(output, says, item));
            output.note(
                    page.next().isEmpty()
                            ? says.text(found.size() == 1 ? "search.one" : "search.found", found.size())
                            : says.text("search.first", found.size(), Math.min(MOST, 10 * most)));
            if (found.isEmpty()) {
                output.note(
                        EditionPlaces.isOne(text)
                                ? says.text("search.no_place", text)
                                : says.text("search.understood", question.understood()));
            }
            output.document(found.stream().map(FoundRow::of).toList());
        }
        return 0;
    }

    private static ArchiveSearch.Page place(Setup setup, Store store, String text) {
        RuleSet rules = new RuleLoader().load(setup.folders().config());
        List<FoundItem> items = new EditionPlaces(store, () -> rules, setup.clock())
                .story(text)
                .map(new ArchiveSearch(store)::ofStory)
                .orElse(List.of());
        return new ArchiveSearch.Page(items, Optional.empty());
    }

    private static void tell(Output output, MessageCatalog says, FoundItem found) {
        String verdict =
                says.text(found.baseline() ? "search.baseline" : found.picked() ? "search.picked" : "search.unpicked");
        output.line(SwedishDateFormat.dayOf(found.item().dated()) + "  " + verdict + "  "
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
