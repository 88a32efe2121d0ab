package se.omvarld.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import se.omvarld.item.Item;
import se.omvarld.item.ItemMaker;
import se.omvarld.item.RawItem;
import se.omvarld.item.SwedishDates;

/**
 * A page without a list, watched for change: one item whose key holds a hash of the page's main text. What changes
 * without being news does not count: order, short scraps, stamps and counters.
 */
final class WatchedPage {
    private static final String TEXTS = "h1,h2,h3,h4,h5,h6,p,li,td,th,dt,dd,blockquote,figcaption,pre";
    private static final String NOISE = "form,button,time,[aria-hidden=true],[hidden],[class*=share],[class*=related]";
    private static final Pattern STAMP = Pattern.compile(
            "(?:senast |sidan )?(?:uppdaterad|ändrad|granskad|publicerad|last (?:updated|reviewed|modified)|updated"
                    + "|published|copyright|©|\\d+ (?:visningar|läsare|views)).{0,80}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int FEWEST_WORDS = 4;
    private static final int LEAD = 2;
    private static final int HASH_BYTES = 8;

    private WatchedPage() {}

    /** @throws UnreadableSourceException when the page has no text */
    static Item item(Source source, Page page, String address, Instant now) {
        List<String> texts = texts(main(page));
        if (texts.isEmpty()) {
            throw new UnreadableSourceException(
                    "the page has no text to watch; a text that a script fills in is not in the page");
        }
        String title = title(page) + " – ändrad " + SwedishDates.day(now);
        String lead = String.join(" ", texts.subList(0, Math.min(LEAD, texts.size())));
        return new ItemMaker(source.origin(), address, now)
                .make(new RawItem(address, "", escaped(title), escaped(lead), ""))
                .map(item -> item.at(item.key() + " " + hash(texts)))
                .orElseThrow();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static Element main(Page page) {
        Element content = page.content();
        content.select(NOISE).remove();
        Element main = content.selectFirst("main,[role=main]");
        return main == null || main.text().isBlank() ? content : main;
    }

    private static List<String> texts(Element main) {
        return main.select(TEXTS).stream()
                .filter(element -> element.select(TEXTS).size() == 1)
                .map(element -> element.text().strip())
                .filter(text -> text.split(" ", -1).length >= FEWEST_WORDS)
                .filter(text -> !STAMP.matcher(text).matches())
                .toList();
    }

    private static String title(Page page) {
        Element heading = page.content().selectFirst("h1");
        String title = heading == null ? "" : heading.text().strip();
        return title.isEmpty() ? page.document().title() : title;
    }

    /** The same texts in another order are the same page. */
    private static String hash(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] all = digest.digest(String.join("\n", new TreeSet<>(texts)).getBytes(UTF_8));
            return HexFormat.of().formatHex(all, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
