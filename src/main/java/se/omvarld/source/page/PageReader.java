package se.omvarld.source.page;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import se.omvarld.item.Item;
import se.omvarld.item.RawItem;
import se.omvarld.item.address.Address;
import se.omvarld.item.date.DateParser;
import se.omvarld.item.date.DayOrder;
import se.omvarld.source.config.CssSelector;
import se.omvarld.source.config.LinkPattern;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.ItemCollector;
import se.omvarld.source.document.Readings;
import se.omvarld.source.document.TextDecoder;
import se.omvarld.source.fetch.Poll;

/**
 * Reads pages that list items: by the source's selectors where it sets them, by {@code link-pattern}, else the list is
 * found by itself in the HTML or in JSON-LD. A page that is only watched for change is one item.
 */
public final class PageReader {

    private final Clock clock;
    private final Readings readings;

    /** Reads one document at a time, as tests and single commands do. */
    public PageReader(Clock clock) {
        this(clock, Readings.ALONE);
    }

    public PageReader(Clock clock, Readings readings) {
        this.clock = clock;
        this.readings = readings;
    }

    /**
     * The items of a polled page, see {@link #read(Source, String, String, byte[])}. A page that is watched for change is told
     * from what it held when it was read last.
     */
    public List<Item> read(Poll poll) {
        return read(poll, poll.answer().contentType(), poll.answer().body());
    }

    /** The same of a document that was fetched before. */
    public List<Item> read(Poll poll, String contentType, byte[] body) {
        if (poll.source().isOn("watch")) {
            return readings.items(body, () -> watched(poll, contentType, body));
        }
        List<Item> items = read(poll.source(), poll.address(), contentType, body);
        if (mayMiss(poll.source(), items)) {
            readings.run(body, () -> SelectorDoubts.of(
                            poll.source(), items, Page.of(TextDecoder.of(contentType, body), poll.address()))
                    .forEach(poll::remark));
        }
        return items;
    }

    /** Rare, since the page is read once more for it. */
    private static boolean mayMiss(Source source, List<Item> items) {
        boolean oneItem = items.size() == 1 && CssSelector.of(source, "items").isSet();
        boolean noDates = !items.isEmpty()
                && CssSelector.of(source, "date").isSet()
                && items.stream().allMatch(item -> item.published().isEmpty());
        return oneItem || noDates;
    }

    private List<Item> watched(Poll poll, String contentType, byte[] body) {
        WatchedPage page =
                WatchedPage.of(Page.of(TextDecoder.of(contentType, body), poll.candidate()), poll.candidate());
        Item item = page.item(poll.source(), poll.heldBefore(), clock.instant());
        poll.holds(page.held(poll.heldBefore()));
        return List.of(item);
    }

    /**
     * The items of a page, in its order; none when its list is there but empty.
     *
     * @param address where the document came from, for relative links
     * @param contentType the header's value; may be empty
     * @throws UnreadableSourceException when there is no list, or a selector finds nothing
     */
    public List<Item> read(Source source, String address, String contentType, byte[] body) {
        return readings.items(body, () -> items(source, address, TextDecoder.of(contentType, body)));
    }

    /** As {@link #read}, within a reading that has begun. */
    public List<Item> items(Source source, String address, String text) {
        Page page = Page.of(text, address);
        ItemCollector gathering = new ItemCollector(source, page.base(), clock.instant());
        SiteName site = SiteName.of(source, page.document());
        List<RawItem> found = found(source, page);
        DayOrder order = DayOrder.among(found.stream().map(RawItem::date), clock.instant());
        for (RawItem raw : found) {
            if (!gathering.isFull()) {
                gathering.add(new RawItem(
                        raw.link(), raw.guid(), site.without(raw.title()), raw.summary(), order.clear(raw.date())));
            }
        }
        return gathering.items();
    }

    private List<RawItem> found(Source source, Page page) {
        CssSelector items = CssSelector.of(source, "items");
        String pattern = source.parameter("link-pattern").strip();
        if (items.isSet()) {
            return bySelector(source, page, items, pattern);
        }
        return pattern.isEmpty() ? byItself(source, page) : byPattern(source, page, LinkPattern.of(pattern)::fits);
    }

    private List<RawItem> bySelector(Source source, Page page, CssSelector items, String pattern) {
        List<Element> blocks = items.all(page.document());
        if (blocks.isEmpty()) {
            throw items.foundNothing(source);
        }
        Predicate<String> isItem = pattern.isEmpty() ? address -> true : LinkPattern.of(pattern)::fits;
        List<RawItem> found = new PageItems(source, page.base(), isItem, clock.instant()).in(blocks);
        return pattern.isEmpty() ? found : thatFit(source, found, page, isItem);
    }

    private List<RawItem> byPattern(Source source, Page page, Predicate<String> isItem) {
        List<Element> blocks = Stream.<Supplier<Element>>of(page::listed, page::content, page::aside)
                .map(part -> LinkBlocks.in(part.get(), page.base(), isItem))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        List<RawItem> found = new PageItems(source, page.base(), isItem, clock.instant()).in(blocks);
        return thatFit(source, found, page, isItem);
    }

    private static List<RawItem> thatFit(Source source, List<RawItem> found, Page page, Predicate<String> isItem) {
        List<RawItem> fitting = found.stream()
                .filter(raw ->
                        Address.cleaned(raw.link(), page.base()).filter(isItem).isPresent())
                .toList();
        if (fitting.isEmpty()) {
            throw new UnreadableSourceException(
                    "no link on the page fits the link-pattern of the source " + source.id());
        }
        return fitting;
    }

    private List<RawItem> byItself(Source source, Page page) {
        List<RawItem> shown = shown(source, page);
        List<RawItem> named = LinkedData.items(page.document());
        if (named.size() > 1 && (shown.isEmpty() || dated(named) > dated(shown))) {
            return named;
        }
        if (shown.isEmpty() && !hasEmptyList(page.content())) {
            throw new UnreadableSourceException(
                    "no list of items found on the page; set items (and title, link, date) to"
                            + " CSS selectors, or link-pattern; a list that a script fills in is not in the page");
        }
        return shown;
    }

    /** What stands aside is looked at where the page has no list elsewhere. */
    private List<RawItem> shown(Source source, Page page) {
        PageItems items = new PageItems(source, page.base(), address -> true, clock.instant());
        List<Element> list = ListFinder.in(page.listed(), page.base(), clock.instant());
        boolean aside = list.isEmpty() && !hasEmptyList(page.content());
        return items.in(aside ? ListFinder.in(page.aside(), page.base(), clock.instant()) : list);
    }

    private static long dated(List<RawItem> items) {
        return items.stream()
                .filter(item -> DateParser.parse(item.date()).isPresent())
                .count();
    }

    /** A list of news that has no entries yet, as at the turn of the year. */
    private static boolean hasEmptyList(Element content) {
        return content.select("ul[class*=news],ol[class*=news],ul[class*=nyhet],ol[class*=nyhet]").stream()
                .anyMatch(list -> list.childrenSize() == 0);
    }
}
