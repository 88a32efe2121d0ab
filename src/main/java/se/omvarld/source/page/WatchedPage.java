package se.omvarld.source.page;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import se.omvarld.item.Item;
import se.omvarld.item.ItemFactory;
import se.omvarld.item.RawItem;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.PlainText;
import se.omvarld.item.text.Sha256;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;

/**
 * A page without a list, watched for change: one item whose key holds a hash of the page's main text, and whose lead is what
 * the page did not hold before. What changes without being news does not count: order, short scraps, and {@link PassingText}.
 *
 * @param texts the page's texts in their order, see {@link PageTexts}
 * @param brief those that are a few words, which versions did not read that marked what a page held with {@link #WITHOUT_BRIEF}
 * @param formerTexts the same as versions before V21 of the store read them
 */
record WatchedPage(String address, String title, List<String> texts, Set<String> brief, List<String> formerTexts) {
    private static final String NOISE = "form,button,time,[aria-hidden=true],[hidden],[class*=share],[class*=related]";
    private static final Pattern ERROR = Pattern.compile(
            "(?iu)tekniska problem|tekniskt fel|tillfälligt (?:fel|stängd|otillgänglig)|kan inte visas|försök igen"
                    + "|underhållsarbete|under maintenance|temporarily unavailable|try again later|service unavailable");
    private static final int LONGEST_ERROR = 600;
    private static final int BEGINNING = 2;
    private static final int KEY_BYTES = 8;
    private static final int TEXT_BYTES = 4;
    /** Before the end of the last item's key, the first word of what a page held. */
    private static final String LAST_KEY = "~";

    private static final String WITHOUT_BRIEF = "=";

    private static final String ONLY_LESS = "Text har tagits bort från sidan; inget nytt har kommit till.";

    /** @throws UnreadableSourceException when the page has no text */
    static WatchedPage of(Page page, String address) {
        Element main = main(page);
        PageTexts.Found found = PageTexts.in(main);
        List<String> texts = found.texts().stream()
                .filter(text -> !PassingText.without(text).isEmpty())
                .toList();
        if (texts.isEmpty()) {
            throw new UnreadableSourceException(
                    "the page has no text to watch; a text that a script fills in is not in the page");
        }
        return new WatchedPage(address, title(page), texts, found.brief(), FormerTexts.in(main));
    }

    /**
     * The page as an item: a known one when nothing has changed.
     *
     * @param heldBefore what {@link #held} said last time; empty when that is unknown
     * @throws UnreadableSourceException when the site shows a message of an error in place of the page
     */
    Item item(Source source, String heldBefore, Instant now) {
        refuseError(heldBefore);
        String dated = title + " – ändrad " + SwedishDateFormat.day(now);
        return new ItemFactory(source.origin(), address, now)
                .make(new RawItem(address, "", PlainText.escaped(dated), PlainText.escaped(lead(heldBefore)), ""))
                .map(item -> item.alone(item.key() + " " + keyEnd(heldBefore)))
                .orElseThrow();
    }

    private void refuseError(String heldBefore) {
        String all = String.join(" ", texts);
        if (!heldBefore.isEmpty()
                && all.length() <= LONGEST_ERROR
                && ERROR.matcher(all).find()
                && fresh(heldBefore).size() == texts.size()) {
            throw new UnreadableSourceException("the address answers with a message of an error in place of the page");
        }
    }

    private static boolean isFormer(String heldBefore) {
        return !heldBefore.isEmpty() && !heldBefore.startsWith(LAST_KEY) && !heldBefore.startsWith(WITHOUT_BRIEF);
    }

    /** The texts that the version which read the page last would have read. */
    private List<String> comparable(String heldBefore) {
        return heldBefore.startsWith(WITHOUT_BRIEF)
                ? texts.stream().filter(text -> !brief.contains(text)).toList()
                : texts;
    }

    private String keyEnd(String heldBefore) {
        if (isFormer(heldBefore)) {
            return hash(String.join("\n", new TreeSet<>(formerTexts)), KEY_BYTES);
        }
        List<String> held = List.of(heldBefore.split(" ", -1));
        boolean unchanged = Set.copyOf(held.subList(1, held.size())).equals(hashes(comparable(heldBefore)));
        return unchanged ? held.get(0).substring(LAST_KEY.length()) : hash(String.join(" ", hashes(texts)), KEY_BYTES);
    }

    private String lead(String heldBefore) {
        if (heldBefore.isEmpty()) {
            List<String> whole = comparable(WITHOUT_BRIEF);
            return (whole.isEmpty() ? texts : whole).stream().limit(BEGINNING).collect(Collectors.joining(" "));
        }
        String fresh = String.join(" ", fresh(heldBefore));
        return fresh.isEmpty() ? ONLY_LESS : fresh;
    }

    private List<String> fresh(String heldBefore) {
        Set<String> held = Set.copyOf(List.of(heldBefore.split(" ", -1)));
        return isFormer(heldBefore)
                ? formerTexts.stream()
                        .filter(text -> !held.contains(hash(text, TEXT_BYTES)))
                        .toList()
                : comparable(heldBefore).stream()
                        .filter(text -> !held.contains(lastingHash(text)))
                        .toList();
    }

    /** What tells next time which of the texts are new; the same texts in another order are the same page. */
    String held(String heldBefore) {
        return LAST_KEY + keyEnd(heldBefore) + " " + String.join(" ", hashes(texts));
    }

    private static Set<String> hashes(List<String> texts) {
        return texts.stream().map(WatchedPage::lastingHash).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lastingHash(String text) {
        return hash(PassingText.without(text), TEXT_BYTES);
    }

    private static Element main(Page page) {
        Element content = page.content();
        content.select(NOISE).remove();
        Element main = content.selectFirst("main,[role=main]");
        return main == null || main.text().isBlank() ? content : main;
    }

    private static String title(Page page) {
        Element heading = page.content().selectFirst("h1");
        String title = heading == null ? "" : heading.text().strip();
        return title.isEmpty() ? page.document().title() : title;
    }

    private static String hash(String text, int bytes) {
        return Sha256.hex(text, bytes);
    }
}
