package se.omvarld.source.page.teaser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What the words in or before an element say of the day in it: of a publication, a change, something else, or nothing. */
enum DateLabel {
    PUBLISHED,
    CHANGED,
    OTHER,
    NONE;

    private static final Pattern SAYS_PUBLISHED =
            Pattern.compile("(?iU)\\b(?:publicera[dt]|publiceringsdatum|published|posted"
                    + "|upplagd|offentliggjord|publisert|offentliggjort|udgivet|julkaistu)\\b");
    private static final Pattern SAYS_CHANGED = Pattern.compile(
            "(?iU)\\b(?:senast (?:uppdatera[dt]|ändra[dt]|granska[dt])"
                    + "|uppdatera[dt]|ändra[dt]|granska[dt]|(?:last )?(?:updated|modified|reviewed)|oppdatert|opdateret)\\b");
    private static final Pattern SAYS_OTHER =
            Pattern.compile("(?iU)\\b(?:sista (?:dag|ansöknings|anmälnings|svars)\\p{L}*|senast|deadline"
                    + "|anmäl|anmälan|ansök|svara|hålls|startar|börjar|gäller|från och med|till och med|fr\\.?o\\.?m|t\\.?o\\.?m|träder"
                    + "|äger rum|evenemang|mötesdatum|när|when|starts|starting|apply by)\\b");
    private static final Pattern SENTENCE = Pattern.compile("(?Us).*\\p{L}{2,}\\s+(?:\\S+\\s+)*\\p{Ll}{2,}\\s*");

    private static final int LONGEST = 80;
    private static final int LONGEST_LABEL = 30;
    private static final int FARTHEST = 10;
    private static final int HIGHEST = 3;

    /** What a text itself says. */
    static DateLabel in(String said) {
        if (SAYS_PUBLISHED.matcher(said).find()) {
            return PUBLISHED;
        }
        if (SAYS_CHANGED.matcher(said).find()) {
            return CHANGED;
        }
        return SAYS_OTHER.matcher(said).find() ? OTHER : NONE;
    }

    /** What the words of an element within a block say, else those before it; a day within a sentence is some other. */
    static DateLabel of(Element element, String own, Element block) {
        DateLabel label = in(own);
        if (label != NONE) {
            return label;
        }
        String before = before(element, block, 0);
        return isInSentence(element, before) ? OTHER : in(before);
    }

    /** What stands behind the word for a publication; the whole where there is none. */
    static String behindPublished(String text) {
        Matcher published = SAYS_PUBLISHED.matcher(text);
        return published.find() ? text.substring(published.end()).replaceFirst("^\\W*(?:den |on )?", "") : text;
    }

    private static boolean isInSentence(Element element, String before) {
        return SENTENCE.matcher(before).matches()
                && in(before) != PUBLISHED
                && element.nextSibling() instanceof TextNode after
                && after.text().matches("(?Us).*\\p{L}.*");
    }

    /** The words that stand directly before an element: a label, or the beginning of a sentence. */
    private static String before(Element element, Element block, int height) {
        StringBuilder words = new StringBuilder();
        Node node = element.previousSibling();
        for (int i = 0; i < FARTHEST && node != null && !(node instanceof Element); i++) {
            words.insert(0, node instanceof TextNode text ? text.text() : "");
            node = node.previousSibling();
        }
        if (words.toString().isBlank() && node instanceof Element label && !label.hasAttr("href")) {
            String said = NearbyDate.shortText(label, LONGEST_LABEL);
            words.append(said.length() > LONGEST_LABEL || said.matches("(?s).*\\d.*") ? "" : said);
        }
        boolean first = element.previousSibling() == null || (words.toString().isBlank() && node == null);
        return first && TeaserDate.isWithin(element, block) && height < HIGHEST
                ? before(element.parent(), block, height + 1)
                : end(words.toString().strip());
    }

    private static String end(String words) {
        return words.substring(Math.max(0, words.length() - LONGEST));
    }
}
