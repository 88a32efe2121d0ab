package se.omvarld.observe.page;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import se.omvarld.item.text.PlainText;
import se.omvarld.store.search.FoundItem;

/** A search in the archive as an RSS feed, so that a reader can subscribe to a question. */
final class ArchiveFeed {
    private ArchiveFeed() {}

    /**
     * The newest hits.
     *
     * @param words what was asked, for the title
     * @param link the page of the same search, relative to the feed's address, which a proxy may have changed
     */
    static String of(String words, String link, List<FoundItem> items, ItemViewBuilder writer) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("rss_2.0");
        feed.setTitle("Omvärldsbevakning: " + (words.isEmpty() ? "arkivet" : words));
        feed.setLink(link);
        feed.setDescription("De nyaste träffarna i arkivet, också det som inte valdes ut.");
        feed.setLanguage("sv-SE");
        feed.setEntries(
                items.stream().map(item -> entry(item, writer.write(item))).collect(Collectors.toList()));
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("the feed cannot be written", e);
        }
    }

    private static SyndEntry entry(FoundItem found, ItemView shown) {
        SyndEntry entry = new SyndEntryImpl();
        // Some readers take a title for HTML and others do not, so it has nothing that could be.
        entry.setTitle(shown.title().replace('<', '‹').replace('>', '›'));
        entry.setUri(found.item().key());
        entry.setLink(shown.link().isEmpty() ? null : shown.link());
        entry.setPublishedDate(Date.from(found.item().dated()));
        SyndContent text = new SyndContentImpl();
        text.setType("text/html");
        text.setValue(paragraph(shown.byline())
                + paragraph(shown.lead())
                + paragraph(shown.verdict() + ". " + shown.reason()));
        entry.setDescription(text);
        return entry;
    }

    private static String paragraph(String text) {
        return text.isEmpty() ? "" : "<p>" + PlainText.escaped(text) + "</p>";
    }
}
