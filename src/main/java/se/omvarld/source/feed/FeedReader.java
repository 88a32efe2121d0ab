package se.omvarld.source.feed;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.omvarld.item.Item;
import se.omvarld.item.RawItem;
import se.omvarld.item.date.DayOrder;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.ItemCollector;
import se.omvarld.source.document.MarkupScan;
import se.omvarld.source.document.Readings;
import se.omvarld.source.document.TextDecoder;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.fetch.Poll;

/**
 * Reads feeds: RSS 0.9x to 2.0, RDF, Atom and JSON Feed. The XML is read as leniently as a browser reads HTML, because much of
 * what is served is broken somewhere; a document type is skipped, so entities are neither fetched nor expanded.
 */
public final class FeedReader {

    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf");

    private final Clock clock;
    private final Readings readings;

    /** Reads one document at a time, as tests and single commands do. */
    public FeedReader(Clock clock) {
        this(clock, Readings.ALONE);
    }

    public FeedReader(Clock clock, Readings readings) {
        this.clock = clock;
        this.readings = readings;
    }

    /** What a poll's address answered, see {@link #read(Source, String, String, byte[])}; the poll is told what it lacks. */
    public List<Item> read(Poll poll) {
        HttpAnswer answer = poll.answer();
        return readings.items(
                answer.body(),
                () -> items(poll.source(), poll.address(), answer.contentType(), answer.body(), poll::remark));
    }

    /**
     * The items of a feed, in its order; none when the feed is empty.
     *
     * @param address where the document came from, for relative links
     * @param contentType the header's value; may be empty
     * @throws UnreadableSourceException when this is no feed, or one that breaks off
     */
    public List<Item> read(Source source, String address, String contentType, byte[] body) {
        return readings.items(body, () -> items(source, address, contentType, body, remark -> {}));
    }

    private List<Item> items(Source source, String address, String contentType, byte[] body, Consumer<String> remarks) {
        String text = TextDecoder.of(contentType, body);
        ItemCollector gathering = new ItemCollector(source, address, clock.instant());
        Optional<List<RawItem>> json = JsonFeed.in(text, clock.instant());
        if (json.isPresent()) {
            json.get().stream().takeWhile(raw -> !gathering.isFull()).forEach(gathering::add);
            return gathering.items();
        }
        List<FeedEntry> entries = entries(text, address, remarks);
        DayOrder order = DayOrder.among(entries.stream().flatMap(FeedEntry::dates), clock.instant());
        entries.stream()
                .takeWhile(entry -> !gathering.isFull())
                .forEach(entry -> gathering.add(entry.raw(address, order, clock.instant())));
        return gathering.items();
    }

    private static List<FeedEntry> entries(String text, String address, Consumer<String> remarks) {
        Document document = MarkupScan.xml(OpenSections.closed(text), address);
        List<Element> feeds = roots(document.children());
        if (feeds.isEmpty() && document.childrenSize() == 1) { // in the envelope of a service, or as a browser shows it
            feeds = roots(document.child(0).select("rss,feed,rdf|RDF"));
        }
        if (feeds.isEmpty()) {
            throw NotAFeedMessage.because(text, address);
        }
        List<Element> found = new ArrayList<>(); // now and then a second document follows the first
        feeds.forEach(feed -> collect(feed, found));
        if (!isClosed(text, feeds.get(feeds.size() - 1))) {
            refuseUnlessWhole(found, text);
            remarks.accept("the feed has no end; entries taken, all whole: " + found.size());
        }
        OpenElements open = new OpenElements(text);
        found.forEach(open::close);
        return found.stream().map(FeedEntry::new).toList();
    }

    private static List<Element> roots(List<Element> elements) {
        return elements.stream()
                .filter(element -> ROOTS.contains(FeedNames.local(element)))
                .toList();
    }

    /** A feed that lacks nothing but its end is read; where an entry breaks off, more are missing. */
    private static void refuseUnlessWhole(List<Element> entries, String text) {
        if (entries.isEmpty() || isOpen(entries.get(entries.size() - 1).tagName(), text)) {
            throw new UnreadableSourceException("the feed breaks off before its end; it may be served whole next time");
        }
    }

    private static boolean isOpen(String name, String text) {
        return text.lastIndexOf("</" + name) < text.lastIndexOf("<" + name);
    }

    /** What lies within an entry is its text, but for the next entry where one is not closed. */
    private static void collect(Element within, List<Element> found) {
        boolean inEntry = FeedNames.isEntry(within);
        for (Element child : within.children()) {
            boolean entry = FeedNames.isEntry(child);
            if (entry) {
                found.add(child);
            }
            if (entry || !inEntry) {
                collect(child, found);
            }
        }
    }

    private static boolean isClosed(String text, Element feed) {
        return text.lastIndexOf("</" + feed.tagName()) >= 0 || text.strip().endsWith("/>");
    }
}
