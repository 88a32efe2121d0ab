package se.omvarld.edition.published;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** The feed as ROME writes it, by the rules of the W3C's feed validator. */
final class FeedChannel {
    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private FeedChannel() {}

    static SyndFeed of(FeedSettings settings, List<FeedItem> items, ZonedDateTime built) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("rss_2.0");
        feed.setEncoding("UTF-8");
        feed.setTitle(FeedText.title(settings.title()));
        feed.setLink(settings.link());
        feed.setDescription("Nyheter om digitalisering, data och e-hälsa, utvalda efter strategiska områden.");
        feed.setLanguage("sv-SE");
        feed.setForeignMarkup(List.of(new Element("lastBuildDate").setText(DATE.format(built)), self(settings)));
        feed.setEntries(items.stream().map(PublishedEntry::new).collect(Collectors.toList()));
        return feed;
    }

    /** ROME knows it in Atom feeds only. */
    private static Element self(FeedSettings settings) {
        return new Element("link", ATOM)
                .setAttribute("href", settings.address())
                .setAttribute("rel", "self")
                .setAttribute("type", "application/rss+xml");
    }
}
