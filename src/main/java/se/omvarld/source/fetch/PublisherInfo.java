package se.omvarld.source.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.omvarld.item.text.PlainText;
import se.omvarld.source.document.MarkupScan;

/**
 * What a feed or page says of its publisher.
 *
 * @param name the publisher's name; empty when none is stated
 * @param language two letters; empty when none is stated
 */
public record PublisherInfo(String name, String language) {
    private static final int LONGEST_NAME = 60;
    private static final Pattern MARKUP = Pattern.compile("(?i)<(!doctype html|html)");
    private static final String TITLE_OF_FEED = "channel > title, feed > title";

    /** Reads it from a document of any kind. */
    public static PublisherInfo of(HttpAnswer answer) {
        String text = answer.text();
        boolean page =
                MARKUP.matcher(text.substring(0, Math.min(text.length(), 2000))).find();
        return page ? ofPage(MarkupScan.html(text, "")) : ofFeed(MarkupScan.xml(text, ""));
    }

    private static PublisherInfo ofPage(Document page) {
        String name = attribute(page, "meta[property=og:site_name]", "content")
                .or(() -> attribute(page, "meta[name=application-name]", "content"))
                .orElse("");
        return new PublisherInfo(
                named(name), code(attribute(page, "html", "lang").orElse("")));
    }

    private static PublisherInfo ofFeed(Document feed) {
        String title = Optional.ofNullable(feed.selectFirst(TITLE_OF_FEED))
                .map(Element::text)
                .orElse("");
        String language = Optional.ofNullable(feed.selectFirst("channel > language, channel > dc|language"))
                .map(Element::text)
                .or(() -> attribute(feed, "feed, rss", "xml:lang"))
                .orElse("");
        return new PublisherInfo(named(title), code(language));
    }

    private static Optional<String> attribute(Document document, String css, String name) {
        return Optional.ofNullable(document.selectFirst(css)).map(element -> element.attr(name));
    }

    private static String named(String name) {
        String plain = PlainText.title(name);
        return plain.length() <= LONGEST_NAME ? plain : "";
    }

    private static String code(String language) {
        String code = language.strip().toLowerCase(Locale.ROOT);
        return code.matches("[a-z]{2}([-_].*)?") ? code.substring(0, 2) : "";
    }
}
