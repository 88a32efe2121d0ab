package se.omvarld.source.feed;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import se.omvarld.item.Address;
import se.omvarld.item.Item;
import se.omvarld.item.RawItem;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.ItemCollector;
import se.omvarld.source.document.TextDecoder;
import se.omvarld.source.fetch.Poll;

/**
 * Reads feeds: RSS 0.9x to 2.0, RDF, Atom and JSON Feed. The XML is read as leniently as a browser reads HTML, because much of
 * what is served is broken somewhere; a document type is skipped, so entities are neither fetched nor expanded.
 */
public final class FeedReader {

    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf");
    private static final Set<String> ENTRIES = Set.of("item", "entry");

    private final Clock clock;

    public FeedReader(Clock clock) {
        this.clock = clock;
    }

    /** What a poll's address answered, see {@link #read(Source, String, String, byte[])}. */
    public List<Item> read(Poll poll) {
        return read(
                poll.source(),
                poll.address(),
                poll.answer().contentType(),
                poll.answer().body());
    }

    /**
     * The items of a feed, in its order; none when the feed is empty.
     *
     * @param address where the document came from, for relative links
     * @param contentType the header's value; may be empty
     * @throws UnreadableSourceException when this is no feed, or one that breaks off
     */
    public List<Item> read(Source source, String address, String contentType, byte[] body) {
        String text = TextDecoder.of(contentType, body);
        ItemCollector gathering = new ItemCollector(source, address, clock.instant());
        Optional<List<RawItem>> json = JsonFeed.in(text);
        if (json.isPresent()) {
            json.get().stream().takeWhile(raw -> !gathering.isFull()).forEach(gathering::add);
            return gathering.items();
        }
        Element feed = feed(text, address);
        String base = Address.cleaned(feed.attr("xml:base"), address).orElse(address);
        feed.stream()
                .filter(element -> ENTRIES.contains(localName(element)))
                .takeWhile(entry -> !gathering.isFull())
                .forEach(entry -> gathering.add(new FeedEntry(entry).raw(base)));
        return gathering.items();
    }

    private static Element feed(String text, String address) {
        Document document = Jsoup.parse(text, address, Parser.xmlParser());
        Element feed = document.children().stream()
                .filter(element -> ROOTS.contains(localName(element)))
                .findFirst()
                .orElseThrow(() -> NotAFeedMessage.because(text, address));
        if (!isClosed(text, feed)) {
            throw new UnreadableSourceException("the feed breaks off before its end; it may be served whole next time");
        }
        return feed;
    }

    private static boolean isClosed(String text, Element feed) {
        return text.lastIndexOf("</" + feed.tagName()) >= 0 || text.strip().endsWith("/>");
    }

    private static String localName(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }
}
