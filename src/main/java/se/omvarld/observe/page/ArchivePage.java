package se.omvarld.observe.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.omvarld.edition.returned.EditionPlaces;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.SwedishNumber;
import se.omvarld.observe.page.ArchiveView.Choice;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.db.Store;
import se.omvarld.store.search.ArchiveSearch;
import se.omvarld.store.search.FoundItem;
import se.omvarld.store.search.SearchQuery;
import se.omvarld.store.search.SearchQuery.Place;
import se.omvarld.store.search.SearchQuery.Which;

/** Looks for what a request asks of the archive. */
final class ArchivePage {
    private static final int ITEMS = 25;
    private static final int FEED_ITEMS = 50;
    private static final Map<String, Which> WHICH = Map.of(
            "", Which.ALL,
            "utvalda", Which.PICKED,
            "ovriga", Which.LEFT,
            "forsta", Which.BASELINE);

    private final ArchiveSearch search;
    private final EditionPlaces places;
    private final Supplier<RuleSet> rules;
    private final Clock clock;

    ArchivePage(Store store, Supplier<RuleSet> rules, Clock clock) {
        this.places = new EditionPlaces(store, rules, clock);
        this.clock = clock;
        this.search = new ArchiveSearch(store);
        this.rules = rules;
    }

    ArchiveView view(PageRequest request) {
        String words = words(request);
        String which = which(request);
        String area = area(request);
        String source = source(request);
        Optional<Place> after = place(request.parameter("efter"));
        SearchQuery question = query(request, after);
        ArchiveSearch.Page found = EditionPlaces.isOne(words)
                ? new ArchiveSearch.Page(
                        places.story(words).map(search::ofStory).orElse(List.of()), Optional.empty())
                : search.findSoon(question, ITEMS);
        String understood = EditionPlaces.isOne(words) ? "”" + words + "”" : question.understood();
        ItemViewBuilder writer = new ItemViewBuilder(rules.get().areas());
        String link = link(words, which, area, source);
        return new ArchiveView(
                words,
                which,
                area,
                source,
                areas(),
                found(found, after.isPresent(), understood),
                found.items().stream().map(writer::write).toList(),
                found.next()
                        .map(place -> link + "&efter=" + encoded(place.dated() + " " + place.key()))
                        .orElse(""),
                after.isPresent() ? link : "",
                link + "&format=rss");
    }

    /** The newest hits of the same search, as RSS. */
    String feed(PageRequest request) {
        List<FoundItem> items =
                search.findSoon(query(request, Optional.empty()), FEED_ITEMS).items();
        ItemViewBuilder writer = new ItemViewBuilder(rules.get().areas());
        return ArchiveFeed.of(
                words(request), link(words(request), which(request), area(request), source(request)), items, writer);
    }

    private SearchQuery query(PageRequest request, Optional<Place> after) {
        String area = area(request);
        int number = area.isEmpty() ? 0 : Integer.parseInt(area);
        return SearchQuery.of(
                words(request),
                WHICH.get(which(request)),
                number,
                source(request),
                after,
                SwedishDateFormat.dayOf(clock.instant()));
    }

    private static String words(PageRequest request) {
        return DisplayText.line(request.parameter("q"), 200);
    }

    private static String which(PageRequest request) {
        return WHICH.containsKey(request.parameter("urval")) ? request.parameter("urval") : "";
    }

    private static String area(PageRequest request) {
        return request.parameter("omrade").matches("[1-6]") ? request.parameter("omrade") : "";
    }

    private static String source(PageRequest request) {
        return DisplayText.line(request.parameter("kalla"), 80);
    }

    private List<Choice> areas() {
        return Stream.concat(
                        Stream.of(new Choice("", "Alla områden")),
                        rules.get().areas().stream()
                                .map(area ->
                                        new Choice(String.valueOf(area.number()), DisplayText.line(area.name(), 80))))
                .toList();
    }

    private static String found(ArchiveSearch.Page page, boolean later, String understood) {
        int items = page.items().size();
        if (items == 0) {
            return page.next().isPresent()
                    ? "Inga träffar så här långt; sök vidare nedan."
                    : "Inga träffar. Uppfattat: " + DisplayText.line(understood, 300) + ".";
        }
        return (later ? "Äldre: " : "Nyast först: ")
                + SwedishNumber.count(items, "träff", "träffar")
                + (page.next().isPresent() ? ", och det kan finnas fler." : ".");
    }

    private static Optional<Place> place(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(new Place(text.substring(0, space), text.substring(space + 1)));
    }

    private static String link(String words, String which, String area, String source) {
        return String.format(
                Locale.ROOT,
                "arkiv?q=%s&urval=%s&omrade=%s&kalla=%s",
                encoded(words),
                encoded(which),
                encoded(area),
                encoded(source));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
