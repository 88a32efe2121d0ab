package se.omvarld.edition.published;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import se.omvarld.item.text.PlainText;

/** An item as ROME writes it. */
final class PublishedEntry extends SyndEntryImpl {
    private final FeedItem item;

    PublishedEntry(FeedItem item) {
        this.item = item;
        setTitle(item.title());
        if (!item.link().isEmpty()) {
            setLink(item.link());
        }
        SyndContent description = new SyndContentImpl();
        description.setType("text/html");
        description.setValue(html(item.paragraphs()));
        setDescription(description);
        if (!item.area().isEmpty()) {
            SyndCategory category = new SyndCategoryImpl();
            category.setName(item.area());
            setCategories(List.of(category));
        }
    }

    /** As it is: ROME would mend what looks like an address, and readers would take the item for a new one. */
    @Override
    public String getUri() {
        return item.id();
    }

    /** Not by {@code setPublishedDate}, which adds a {@code dc:date} that says the same: validators warn of it. */
    @Override
    public Date getPublishedDate() {
        return Date.from(item.dated());
    }

    /** A description is HTML inside XML. */
    private static String html(List<String> paragraphs) {
        return paragraphs.stream()
                .map(text -> "<p>" + PlainText.escaped(text) + "</p>")
                .collect(Collectors.joining());
    }
}
