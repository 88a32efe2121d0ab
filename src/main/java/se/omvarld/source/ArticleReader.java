package se.omvarld.source;

import java.time.Clock;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.omvarld.item.Item;
import se.omvarld.item.ItemMaker;
import se.omvarld.item.RawItem;

/** Reads one article's page as one item: what the page says of itself, else its first paragraph. */
public final class ArticleReader {
    private static final int TELLING_PARAGRAPH = 60;

    private final Clock clock;

    public ArticleReader(Clock clock) {
        this.clock = clock;
    }

    /** The article; none when the page has no title. */
    public List<Item> read(Source source, String address, String contentType, byte[] body) {
        Document page = Jsoup.parse(BodyText.of(contentType, body), address);
        String title = first(meta(page, "og:title"), page.title());
        String lead = first(meta(page, "og:description"), first(meta(page, "description"), paragraph(page)));
        RawItem raw = new RawItem(address, "", title, lead, meta(page, "article:published_time"));
        return new ItemMaker(source.origin(), address, clock.instant())
                .make(raw).stream().toList();
    }

    private static String meta(Document page, String name) {
        Element meta = page.selectFirst("meta[property=" + name + "], meta[name=" + name + "]");
        return meta == null ? "" : meta.attr("content");
    }

    private static String paragraph(Document page) {
        return page.select("main p, article p, p").stream()
                .map(Element::text)
                .filter(text -> text.length() >= TELLING_PARAGRAPH)
                .findFirst()
                .orElse("");
    }

    private static String first(String wanted, String otherwise) {
        return wanted.isBlank() ? otherwise : wanted;
    }
}
