package se.omvarld.source.page.teaser;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The lead of a block: its first real text that is neither its title nor a line that says when, what kind and from whom. */
@SuppressWarnings("ReferenceEquality") // an element of a page is that very one, not one that looks alike
final class TeaserLead {
    private static final Evaluator LEAD = QueryParser.parse(
            "p,[class*=preamble],[class*=ingress],[class*=intro],[class*=lead],[class*=summary],[class*=excerpt],"
                    + "[class*=description]");
    private static final Evaluator TEXT = QueryParser.parse(
            "[class*=text],[class*=body],[class*=content],[class*=puff],[class*=desc],dd,a[href],div,span,td");
    private static final Pattern LINE_ABOUT =
            ElementNames.words("\\w*meta|byline|author|\\w*date|\\w*datum|tags?|caption|kicker");
    private static final Pattern STARTS_WITH_DATE =
            Pattern.compile("(?iU)\\W*(?:\\p{L}+:? )?(?:\\d{1,2}[ ./]|\\d{4}-\\d\\d|i ?dag|i ?går).*");
    private static final String DAY_WRITTEN = "(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./ -]{1,3}\\d{2,4}"
            + "|\\d{1,2} \\p{L}{3,9}\\.?(?: \\d{4})?)(?:,? (?:kl\\.? ?)?\\d{1,2}[.:]\\d\\d)?";

    /** Nothing but days and what they are of: {@code Publicerad: 17 mars 2026, uppdaterad: 18 mars 2026}. */
    private static final Pattern DAYS =
            Pattern.compile("(?U)(?:\\W{0,3}(?:[\\p{L}-]++:? ?){0,3}" + DAY_WRITTEN + "[\\s,;|·•/–—.-]{0,4}){1,4}");

    private static final int LONGEST_DAYS = 120;

    private static final Pattern LINE = Pattern.compile("[^.!?]*\\s[|·•/–—]\\s[^.!?]*");
    private static final Pattern READ_MORE =
            Pattern.compile("(?iU)\\s*[»›>]?\\s*\\b(?:läs|read) (?:mer|more|hela \\p{L}+|vidare)[\\s.…»›>→]*$");
    private static final Pattern HALF_WORD = Pattern.compile("(?s)(.{20,}\\s)\\p{L}+(?:…|\\.\\.\\.)");
    private static final Evaluator DAY = QueryParser.parse("time,[class*=date],[class*=datum]");
    private static final int SHORTEST = 30;
    private static final int SHORTEST_OTHER = 40;

    private final Element block;
    private final String title;

    private TeaserLead(Element block, String title) {
        this.block = block;
        this.title = title;
    }

    static String of(Element block, String title) {
        TeaserLead lead = new TeaserLead(block, title);
        return lead.first(block.select(LEAD).stream(), SHORTEST)
                .or(() -> lead.first(block.select(TEXT).stream().filter(lead::isOther), SHORTEST_OTHER))
                .or(() -> lead.first(lead.following(), SHORTEST))
                .orElse("");
    }

    private Optional<String> first(Stream<Element> elements, int shortest) {
        return elements.filter(element -> !isAbout(element))
                .map(this::text)
                .filter(text -> text.length() >= shortest && !text.equals(title))
                .findFirst();
    }

    private String text(Element element) {
        String text = READ_MORE.matcher(withoutTitleAndDay(element)).replaceFirst("");
        var half = HALF_WORD.matcher(text);
        return half.matches() ? half.group(1) + "…" : text;
    }

    /** Of what holds the title too the text around it, and without a day that it begins with. */
    private String withoutTitleAndDay(Element element) {
        if (!title.isEmpty()
                && element.selectFirst(TeaserLink.LINK) != null
                && element.text().contains(title)) {
            return element.ownText();
        }
        boolean day = element.firstChild() == element.firstElementChild()
                && element.childrenSize() > 0
                && element.firstElementChild().is(DAY)
                && !element.ownText().isBlank();
        return day ? withoutFirst(element) : element.text();
    }

    private static String withoutFirst(Element element) {
        Element copy = element.clone();
        copy.child(0).remove();
        return copy.text();
    }

    /** Text of its own that no heading holds. */
    private boolean isOther(Element element) {
        return element.ownText().length() >= SHORTEST_OTHER
                && element != block
                && element.closest("h1,h2,h3,h4,h5,h6") == null
                && !NearbyDate.shortText(element, 300).contains(title);
    }

    /** The paragraph after a heading that is the block itself. */
    private Stream<Element> following() {
        if (!block.is(Teaser.HEADING) && !block.nameIs("dt") && !block.nameIs("dd")) {
            return Stream.empty();
        }
        return Stream.iterate(block.nextElementSibling(), next -> next != null, Element::nextElementSibling)
                .limit(3)
                .takeWhile(next -> !next.is(Teaser.HEADING) && !next.nameIs("dt"))
                .filter(next -> next.is("p,div,dd") && next.childrenSize() < 10);
    }

    /** A line of day, kind and sender. */
    private boolean isAbout(Element element) {
        if (element != block && ElementNames.hold(element, LINE_ABOUT) && !element.nameIs("p")) {
            return true;
        }
        String text = element.text();
        if (text.length() > 250) {
            return false;
        }
        if (text.length() <= LONGEST_DAYS && DAYS.matcher(text).matches()) {
            return true;
        }
        boolean dated = element.selectFirst("time") != null
                || STARTS_WITH_DATE.matcher(text).matches();
        return dated && (LINE.matcher(text).matches() || unlinked(element).length() < SHORTEST);
    }

    private static String unlinked(Element element) {
        Element copy = element.clone();
        copy.select("a,time,[class*=date],[class*=datum]").remove();
        return copy.text();
    }
}
