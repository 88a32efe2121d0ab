package se.omvarld.source.page;

import java.time.Clock;
import java.util.List;
import org.jsoup.nodes.Document;
import se.omvarld.item.Item;
import se.omvarld.item.ItemFactory;
import se.omvarld.item.RawItem;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.Readings;
import se.omvarld.source.document.TextDecoder;
import se.omvarld.source.fetch.Poll;

/** Reads one article's page as one item: what the page says of itself, else its first paragraph. */
public final class ArticleReader {
    private final Clock clock;
    private final Readings readings;

    /** Reads one document at a time, as tests and single commands do. */
    public ArticleReader(Clock clock) {
        this(clock, Readings.ALONE);
    }

    public ArticleReader(Clock clock, Readings readings) {
        this.clock = clock;
        this.readings = readings;
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
     * The article; none when the page has no title. Its lead is empty when the page says nothing of itself, as behind a
     * consent wall.
     *
     * @throws UnreadableSourceException when this is no HTML
     */
    public List<Item> read(Source source, String address, String contentType, byte[] body) {
        return readings.read(body, () -> article(source, address, TextDecoder.of(contentType, body)));
    }

    private List<Item> article(Source source, String address, String text) {
        Page page = Page.of(text, address);
        Document document = page.document();
        String named = first(ArticleLead.meta(document, "og:title"), document.title());
        String title = SiteName.of(source, document).without(named);
        String lead = ArticleLead.of(page, title);
        RawItem raw = new RawItem(address, "", title, lead, ArticleLead.meta(document, "article:published_time"));
        return new ItemFactory(source.origin(), address, clock.instant())
                .make(raw).stream().toList();
    }

    private static String first(String wanted, String otherwise) {
        return wanted.isBlank() ? otherwise : wanted;
    }
}
