package se.omvarld.source.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import se.omvarld.item.address.Address;
import se.omvarld.source.config.UnreadableSourceException;

/** Says what an address answered with instead of a feed, and what would help. */
final class NotAFeedMessage {

    private static final Pattern ROOT = Pattern.compile("<([A-Za-z][A-Za-z0-9:_-]{0,40})");
    private static final Pattern REFRESH =
            Pattern.compile("(?i)^\\s*\\d{0,9}(?:\\.\\d{0,9})?\\s*[;,]\\s*(?:url\\s*=\\s*)?['\"]?([^'\"]{1,2000})");
    private static final int START = 20_000;

    private NotAFeedMessage() {}

    static UnreadableSourceException because(String text, String address) {
        String start = text.substring(0, Math.min(text.length(), START)).strip();
        return new UnreadableSourceException(message(start, address));
    }

    private static String message(String start, String address) {
        if (start.isEmpty()) {
            return "the address answers with an empty document";
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return "the address answers with JSON, not a feed";
        }
        Matcher root = ROOT.matcher(start);
        if (!root.find()) {
            return "the address answers with something that is neither XML nor HTML";
        }
        String name = root.group(1).toLowerCase(Locale.ROOT);
        if (name.equals("urlset") || name.equals("sitemapindex")) {
            return "the address answers with a sitemap, not a feed";
        }
        return isHtml(start)
                ? html(start, address)
                : "the address answers with XML that is no feed; its root is " + name;
    }

    private static boolean isHtml(String start) {
        String lower = start.toLowerCase(Locale.ROOT);
        return lower.contains("<!doctype html") || lower.contains("<html") || lower.contains("<body");
    }

    private static String html(String start, String address) {
        Optional<String> refreshed = refreshed(start, address);
        if (refreshed.isPresent()) {
            return "the address answers with an HTML page that leads on to " + refreshed.get()
                    + " (meta refresh); use that address";
        }
        String remedy = advertised(start, address)
                .map(feed -> "the page names its feed: " + feed)
                .orElse("use the kind page, or find the feed's own address");
        return "the address answers with an HTML page, not a feed; " + remedy;
    }

    private static Optional<String> refreshed(String start, String address) {
        return Jsoup.parse(start, address).select("meta[http-equiv=refresh][content]").stream()
                .flatMap(meta -> REFRESH.matcher(meta.attr("content")).results())
                .flatMap(refresh -> Address.cleaned(refresh.group(1), address).stream())
                .findFirst();
    }

    private static Optional<String> advertised(String start, String address) {
        return Jsoup.parse(start, address).select("link[rel=alternate][type~=rss|atom][href]").stream()
                .flatMap(link -> Address.cleaned(link.attr("href"), address).stream())
                .findFirst();
    }
}
