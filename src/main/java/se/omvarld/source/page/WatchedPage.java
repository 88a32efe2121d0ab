package se.omvarld.source.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import se.omvarld.item.Item;
import se.omvarld.item.ItemFactory;
import se.omvarld.item.RawItem;
import se.omvarld.item.SwedishDateFormat;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;

/**
 * A page without a list, watched for change: one item whose key holds a hash of the page's main text, and whose lead is what
 * the page did not hold before. What changes without being news does not count: order, short scraps, stamps and counters.
 *
 * @param texts the page's paragraphs, headings, entries and cells in their order
 */
record WatchedPage(String address, String title, List<String> texts) {
    private static final String TEXTS = "h1,h2,h3,h4,h5,h6,p,li,td,th,dt,dd,blockquote,figcaption,pre";
    private static final String NOISE = "form,button,time,[aria-hidden=true],[hidden],[class*=share],[class*=related]";
    private static final Pattern STAMP = Pattern.compile(
            "(?:senast |sidan )?(?:uppdaterad|ändrad|granskad|publicerad|last (?:updated|reviewed|modified)|updated"
                    + "|published|copyright|©|\\d+ (?:visningar|läsare|views)).{0,80}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int FEWEST_WORDS = 4;
    private static final int BEGINNING = 2;
    private static final int MOST_TEXTS = 5000;
    private static final int KEY_BYTES = 8;
    private static final int TEXT_BYTES = 4;
    private static final String ONLY_LESS = "Text har tagits bort från sidan; inget nytt har kommit till.";

    /** @throws UnreadableSourceException when the page has no text */
    static WatchedPage of(Page page, String address) {
        List<String> texts = texts(main(page));
        if (texts.isEmpty()) {
            throw new UnreadableSourceException(
                    "the page has no text to watch; a text that a script fills in is not in the page");
        }
        return new WatchedPage(address, title(page), texts);
    }

    /** @param heldBefore the hashes of what the page held last time; empty when that is unknown */
    Item item(Source source, String heldBefore, Instant now) {
        String dated = title + " – ändrad " + SwedishDateFormat.day(now);
        return new ItemFactory(source.origin(), address, now)
                .make(new RawItem(address, "", escaped(dated), escaped(lead(heldBefore)), ""))
                .map(item -> item.at(item.key() + " " + hash(String.join("\n", new TreeSet<>(texts)), KEY_BYTES)))
                .orElseThrow();
    }

    private String lead(String heldBefore) {
        if (heldBefore.isEmpty()) {
            return texts.stream().limit(BEGINNING).collect(Collectors.joining(" "));
        }
        Set<String> held = Set.copyOf(List.of(heldBefore.split(" ", -1)));
        String fresh = texts.stream()
                .filter(text -> !held.contains(hash(text, TEXT_BYTES)))
                .collect(Collectors.joining(" "));
        return fresh.isEmpty() ? ONLY_LESS : fresh;
    }

    /** What tells next time which of the texts are new; the same texts in another order are the same page. */
    String hashes() {
        return texts.stream().map(text -> hash(text, TEXT_BYTES)).distinct().collect(Collectors.joining(" "));
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
                .limit(MOST_TEXTS)
                .toList();
    }

    private static String title(Page page) {
        Element heading = page.content().selectFirst("h1");
        String title = heading == null ? "" : heading.text().strip();
        return title.isEmpty() ? page.document().title() : title;
    }

    private static String hash(String text, int bytes) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(all, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
