package se.omvarld.source.page.teaser;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import se.omvarld.item.date.DateParser;
import se.omvarld.item.date.DayOrder;

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

    private static final Pattern DATELINE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d|(?:den )?\\d{1,2} \\p{L}{3,9}\\.? \\d{4})(?=\\s*[–—:|]| - )");

    private static final int LONGEST = 80;
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
            stated(element);
        }
        String own = element.ownText();
        if (!own.isBlank() && !element.is(Teaser.HEADING) && !isOfEvent(element)) {
            String line = dateline(own);
            String day = line.isEmpty() && own.length() <= LONGEST ? own : line;
            if (DateText.mayBe(day) && DateLabel.of(element, "", block) != DateLabel.OTHER) {
                addText(day, SHORT);
            }
        }
    }

    /** The day that a text begins with, as news agencies write: {@code 17 mars 2026 – Regeringen har …}. */
    private static String dateline(String text) {
        Matcher line = DATELINE.matcher(text);
        return line.lookingAt() ? line.group(1) : "";
    }

    /** A day in an attribute is real, and a whole one: what is shown may say "i går", and be of another day. */
    private void stated(Element element) {
        String shown = shortText(element);
        Optional<String> real = Stream.of("datetime", "content", "title", "data-date", "data-published")
                .map(element::attr)
                .filter(value -> DateParser.isReal(value) || DayOrder.isWithSlashes(value))
                .findFirst();
        int rank = rank(element, shown);
        if (rank < 0 || isOfEvent(element)) {
            return;
        }
        if (real.isPresent()) {
            add(real.get(), rank);
        } else {
            addText(DateText.withMonth(shown), rank);
        }
    }

    private int rank(Element element, String shown) {
        if (isCalled(element, CHANGED, "dateModified")) {
            return CHANGE;
        }
        return isCalled(element, PUBLISHED, "datePublished")
                ? CALLED
                : rank(DateLabel.of(element, shown, block), ALONE);
    }

    private static int rank(DateLabel label, int otherwise) {
        return switch (label) {
            case PUBLISHED -> CALLED;
            case CHANGED -> CHANGE;
            case OTHER -> -1;
            case NONE -> otherwise;
        };
    }

    private boolean isCalled(Element element, Pattern names, String property) {
        return element.attr("itemprop").equals(property)
                || (element.hasAttr("pubdate") && names == PUBLISHED)
                || ElementNames.hold(element, names)
                || (isWithin(element, block) && ElementNames.hold(element.parent(), names));
    }

    private boolean isOfEvent(Element element) {
        return (element != block && ElementNames.hold(element, OF_EVENT))
                || (isWithin(element, block) && ElementNames.hold(element.parent(), OF_EVENT));
    }

    /** Whether an element has a parent between it and the block. */
    static boolean isWithin(Element element, Element block) {
        return element != block && element.parent() != block && element.parent() != null;
    }

    private static String shortText(Element element) {
        String text = NearbyDate.shortText(element, LONGEST);
        return text.length() <= LONGEST ? text : "";
    }

    /** A short text, which may call several days by name. */
    private void addText(String text, int otherwise) {
        if (!text.isBlank() && text.length() <= LONGEST) {
            add(DateLabel.behindPublished(text), rank(DateLabel.in(text), otherwise));
        }
    }

    private void add(String text, int rank) {
        Optional<String> date = rank < 0 ? Optional.empty() : DateText.of(text, now);
        date.ifPresent(day -> found.add(new Found(rank, day, isAhead(day))));
    }

    private boolean isAhead(String date) {
        return DateParser.parse(date)
                .filter(day -> day.isAfter(now.plus(AHEAD)))
                .isPresent();
    }
}
