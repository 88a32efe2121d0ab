package se.omvarld.source.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import se.omvarld.item.date.DateParser;

/**
 * The day on which a block says that it was published: what is called so, else a day that stands by itself, else one beside the
 * block, and only then the day of a change. Days within sentences and days of events are something else.
 */
@SuppressWarnings("ReferenceEquality") // an element of a page is that very one, not one that looks alike
final class TeaserDate {
    private static final Pattern DATED = ElementNames.words(
            "\\w*date|\\w*datum|publi\\w*|\\w*time|meta|timestamp|posted-on|timelinks|byline|\\w+-date\\w*");
    private static final Pattern PUBLISHED =
            ElementNames.words("published|publicerad|publicerat|publiceringsdatum|publication-?date"
                    + "|publish-?date|pub-?date|date-?published|entry-date|post-date|posted-on");
    private static final Pattern CHANGED =
            ElementNames.words("updated|modified|last-modified|date-?modified|uppdaterad|andrad|reviewed");
    private static final Pattern OF_EVENT =
            ElementNames.words("\\w*event-?\\w*|evenemang|kalender\\w*|calendar\\w*|deadline|start-?date|end-?date");

    private static final Pattern SAYS_PUBLISHED =
            Pattern.compile("(?iU)\\b(?:publicera[dt]|publiceringsdatum|published|posted"
                    + "|upplagd|offentliggjord|publisert|offentliggjort|udgivet|julkaistu)\\b");
    private static final Pattern SAYS_CHANGED = Pattern.compile(
            "(?iU)\\b(?:senast (?:uppdatera[dt]|ändra[dt]|granska[dt])"
                    + "|uppdatera[dt]|ändra[dt]|granska[dt]|(?:last )?(?:updated|modified|reviewed)|oppdatert|opdateret)\\b");
    private static final Pattern SAYS_EVENT =
            Pattern.compile("(?iU)\\b(?:sista (?:dag|ansöknings|anmälnings|svars)\\p{L}*|senast|deadline"
                    + "|anmäl|anmälan|ansök|svara|hålls|startar|börjar|gäller|från och med|till och med|fr\\.?o\\.?m|t\\.?o\\.?m|träder"
                    + "|äger rum|evenemang|mötesdatum|when|starts|starting|apply by)\\b");
    private static final Pattern SENTENCE = Pattern.compile("(?Us).*\\p{L}{2,}\\s+(?:\\S+\\s+)*\\p{Ll}{2,}\\s*");

    private static final int LONGEST = 80;
    private static final int LONGEST_LABEL = 30;
    private static final int FARTHEST = 10;
    private static final int HIGHEST = 3;
    private static final int CALLED = 0;
    private static final int ALONE = 1;
    private static final int SHORT = 2;
    private static final int BESIDE = 3;
    private static final int CHANGE = 4;
    private static final Duration AHEAD = Duration.ofHours(24);

    private record Found(int rank, String date, boolean ahead) {}

    private final Element block;
    private final Instant now;
    private final List<Found> found = new ArrayList<>();

    private TeaserDate(Element block, Instant now) {
        this.block = block;
        this.now = now;
    }

    /** As it is written, or what that means today; empty when nothing there is a date. */
    static String of(Element block, Instant now) {
        TeaserDate dates = new TeaserDate(block, now);
        block.getAllElements().forEach(dates::look);
        if (dates.found.stream().noneMatch(date -> date.rank < BESIDE)) {
            NearbyDate.texts(block).forEach(text -> dates.addText(text, BESIDE));
        }
        return dates.found.stream()
                .min(Comparator.comparing(Found::rank).thenComparing(Found::ahead))
                .map(Found::date)
                .orElse("");
    }

    private void look(Element element) {
        boolean states = element.hasAttr("datetime") || element.attr("itemprop").startsWith("date");
        if (states || element.nameIs("time") || ElementNames.hold(element, DATED)) {
            stated(element, states);
        }
        String own = element.ownText();
        if (!own.isBlank()
                && own.length() <= LONGEST
                && !element.is(Teaser.HEADING)
                && DateText.mayBe(own)
                && isAlone(element)) {
            addText(own, SHORT);
        }
    }

    private void stated(Element element, boolean states) {
        String value = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
        String text = states && DateText.isDate(value) ? value : shortText(element);
        int rank = isCalled(element, PUBLISHED, "datePublished") ? CALLED : rank(element, shortText(element), ALONE);
        if (isCalled(element, CHANGED, "dateModified")) {
            rank = CHANGE;
        }
        if (rank >= 0 && !text.isEmpty() && !isOfEvent(element)) {
            if (text.equals(value)) {
                add(text, rank);
            } else {
                addText(text, rank);
            }
        }
    }

    private boolean isCalled(Element element, Pattern names, String property) {
        return element.attr("itemprop").equals(property)
                || (element.hasAttr("pubdate") && names == PUBLISHED)
                || ElementNames.hold(element, names)
                || (within(element) && ElementNames.hold(element.parent(), names));
    }

    private boolean isOfEvent(Element element) {
        return (element != block && ElementNames.hold(element, OF_EVENT))
                || (within(element) && ElementNames.hold(element.parent(), OF_EVENT));
    }

    private boolean within(Element element) {
        return element != block && element.parent() != block && element.parent() != null;
    }

    private boolean isAlone(Element element) {
        return rank(element, "", SHORT) >= 0 && !isOfEvent(element);
    }

    private static String shortText(Element element) {
        String text = NearbyDate.shortText(element, LONGEST);
        return text.length() <= LONGEST ? text : "";
    }

    /** The rank that the words of an element, else those before it, give a date; below nought when it is the day of something else. */
    private int rank(Element element, String own, int otherwise) {
        int rank = rank(own, otherwise);
        if (rank != otherwise) {
            return rank;
        }
        String before = before(element);
        return isInSentence(element, before) ? -1 : rank(before, otherwise);
    }

    private static int rank(String said, int otherwise) {
        if (SAYS_PUBLISHED.matcher(said).find()) {
            return CALLED;
        }
        if (SAYS_CHANGED.matcher(said).find()) {
            return CHANGE;
        }
        return SAYS_EVENT.matcher(said).find() ? -1 : otherwise;
    }

    private static boolean isInSentence(Element element, String before) {
        return SENTENCE.matcher(before).matches()
                && rank(before, ALONE) != CALLED
                && element.nextSibling() instanceof TextNode after
                && after.text().matches("(?Us).*\\p{L}.*");
    }

    /** A short text, which may call several days by name. */
    private void addText(String text, int otherwise) {
        if (text.isBlank() || text.length() > LONGEST) {
            return;
        }
        Matcher published = SAYS_PUBLISHED.matcher(text);
        if (published.find()) {
            add(text.substring(published.end()).replaceFirst("^\\W*(?:den |on )?", ""), CALLED);
            return;
        }
        int rank = rank(text, otherwise);
        if (rank >= 0) {
            add(text, rank);
        }
    }

    private void add(String text, int rank) {
        DateText.of(text, now)
                .ifPresent(date -> found.add(new Found(
                        rank,
                        date,
                        DateParser.parse(date)
                                .filter(day -> day.isAfter(now.plus(AHEAD)))
                                .isPresent())));
    }

    /** The words that stand directly before an element: a label, or the beginning of a sentence. */
    private String before(Element element) {
        return before(element, 0);
    }

    private String before(Element element, int height) {
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
        return first && within(element) && height < HIGHEST
                ? before(element.parent(), height + 1)
                : end(words.toString().strip());
    }

    private static String end(String words) {
        return words.substring(Math.max(0, words.length() - LONGEST));
    }
}
