package se.omvarld.source.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import se.omvarld.item.RawItem;
import se.omvarld.item.address.Address;
import se.omvarld.item.date.DateParser;
import se.omvarld.source.document.ReadingDeadline;

/**
 * A block of a page that announces one item, and where in it title, link, date and lead stand when nobody says so.
 *
 * @param base the address that links are relative to
 * @param isItem which addresses may be an item's
 * @param now when the page was read
 */
@SuppressWarnings("ReferenceEquality") // an element of a page is that very one, not one that looks alike
record Teaser(Element block, String base, Predicate<String> isItem, Instant now) {

    static final Evaluator HEADING = QueryParser.parse("h1,h2,h3,h4,h5,h6,[role=heading]");
    private static final Evaluator TITLE =
            QueryParser.parse("[class*=title],[class*=heading],[class*=headline],[class*=rubrik]");
    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final Evaluator STRONG = QueryParser.parse("strong,b");
    private static final Evaluator WORDS = QueryParser.parse("p,div,span,li,td,dd,em");

    private static final Pattern ABOUT = ElementNames.words(
            "tags?|categor(?:y|ies)|kategori|kategorier|author|byline|meta|share|social|topics?|kicker|\\w*timelinks|comments?");

    private static final Pattern REL_ABOUT = Pattern.compile("(?i)\\b(?:tag|author|category)\\b");

    /** Digg begins titles with the date in brackets. */
    private static final Pattern DATED_TITLE = Pattern.compile("^\\[\\d{4}-\\d{2}-\\d{2}]\\s*");

    private static final Pattern MONTH = Pattern.compile("^https?://[^?#]*?/(20\\d\\d)/(0[1-9]|1[0-2])/");

    private static final int SHORT_HEADING = 15;
    private static final int SHORTEST_TITLE = 10;
    private static final int LONGEST_TITLE = 200;
    private static final int SENTENCE = 60;
    private static final int LONGEST_DATE = 40;

    Teaser {
        ReadingDeadline.check();
    }

    RawItem raw() {
        String title = title();
        return new RawItem(link(), "", DATED_TITLE.matcher(title).replaceFirst(""), lead(), date());
    }

    String link() {
        return linkElement().flatMap(this::address).orElse("");
    }

    String title() {
        Optional<Element> link = linkElement();
        return heading()
                .or(() -> link.flatMap(Teaser::called))
                .map(TitleText::of)
                .filter(text -> !text.isBlank())
                .or(() -> link.filter(Teaser::isNoTitle).flatMap(this::beside))
                .or(() -> link.map(TitleText::ofLink))
                .orElse("");
    }

    boolean hasHeading() {
        return heading().isPresent();
    }

    /** As it is written, or what that means today; empty when nothing there is a date. */
    String date() {
        String date = TeaserDate.of(block, now);
        if (!date.isEmpty()) {
            return date;
        }
        return DATED_TITLE.matcher(title()).find() ? title() : monthInAddress();
    }

    /** The first day of the month that WordPress has in addresses; a day in an address is read where items are made. */
    private String monthInAddress() {
        Matcher month = MONTH.matcher(link());
        return month.find() && DateParser.inAddress(link()).isEmpty()
                ? month.group(1) + "-" + month.group(2) + "-01"
                : "";
    }

    String lead() {
        return TeaserLead.of(block, title());
    }

    /** The heading that is a link or lies in one, else the first; one that only says what kind of text follows comes last. */
    private Optional<Element> heading() {
        List<Element> headings = block.select(HEADING).stream()
                .filter(heading -> !TitleText.isEmpty(heading.text()))
                .toList();
        Comparator<Element> likely =
                Comparator.comparing(heading -> linkAt(heading).isPresent());
        return headings.stream()
                .max(likely.thenComparing(heading -> !TitleText.isKicker(heading))
                        .thenComparing(heading -> !standsOver(heading, headings)));
    }

    /** Whether it is a word or two over a heading of the same rank or a higher one. */
    private static boolean standsOver(Element heading, List<Element> headings) {
        return heading.text().length() < SHORT_HEADING
                && headings.stream()
                        .anyMatch(other -> other.text().length() >= SHORT_HEADING
                                && other.normalName().compareTo(heading.normalName()) < 0);
    }

    private static Optional<Element> called(Element link) {
        return link.select(TITLE).stream()
                .filter(title -> !TitleText.isKicker(title) && !TitleText.isEmpty(title.text()))
                .findFirst();
    }

    /** Whether a link's words are no title: "Läs mer", or a whole sentence. */
    private static boolean isNoTitle(Element link) {
        String text = TitleText.ofLink(link);
        return TitleText.isEmpty(text) || (text.length() >= SENTENCE && text.matches("(?s).*[.!…]"));
    }

    /** A title beside the link that carries the lead. */
    private Optional<String> beside(Element link) {
        return block.select(TITLE).stream()
                .filter(title -> isTitle(title.text(), title, link))
                .map(TitleText::of)
                .findFirst()
                .or(() -> beside(STRONG, link))
                .or(() -> TitleText.isEmpty(TitleText.ofLink(link)) || link.previousSibling() != null
                        ? beside(WORDS, link)
                        : Optional.empty());
    }

    private Optional<String> beside(Evaluator wanted, Element link) {
        return block.select(wanted).stream()
                .filter(words -> isTitle(words.ownText(), words, link))
                .map(Element::ownText)
                .findFirst();
    }

    private static boolean isTitle(String text, Element element, Element link) {
        return text.length() >= SHORTEST_TITLE
                && text.length() <= LONGEST_TITLE
                && !element.equals(link)
                && element.closest("a[href]") != link
                && !TitleText.isKicker(element)
                && (text.length() > LONGEST_DATE || !DateText.mayBe(text));
    }

    private Optional<Element> linkElement() {
        Optional<Element> heading = heading();
        return heading.flatMap(this::linkAt).or(() -> block.select(LINK).stream()
                .filter(this::isItemLink)
                .max(Comparator.<Element, Boolean>comparing(a -> !isAbout(a))
                        .thenComparing(a -> heading.isPresent() && a.hasText() && TitleText.isEmpty(a.text()))
                        .thenComparing(a -> a.text().length())));
    }

    /** Whether a link leads to what the item is about, or to whom it is from. */
    private boolean isAbout(Element link) {
        if (link == block || link.parent() == null) {
            return false;
        }
        if (REL_ABOUT.matcher(link.attr("rel")).find() || isInDatedLine(link)) {
            return true;
        }
        Element holder = link;
        for (int i = 0; i < 3 && holder != null && holder != block; i++) {
            if (ElementNames.hold(holder, ABOUT)) {
                return true;
            }
            holder = holder.parent();
        }
        return false;
    }

    private boolean isInDatedLine(Element link) {
        Element line = link.parent();
        return line != block
                && line.nameIs("p")
                && line.children().stream().limit(20).anyMatch(child -> child.nameIs("time"));
    }

    private Optional<Element> linkAt(Element heading) {
        return Optional.ofNullable(heading.selectFirst(LINK))
                .or(() -> Optional.ofNullable(heading.closest(LINK)))
                .filter(this::isItemLink);
    }

    private boolean isItemLink(Element link) {
        return address(link).filter(isItem).isPresent();
    }

    private Optional<String> address(Element link) {
        String target = link.attr("href").strip();
        return target.startsWith("#") ? Optional.empty() : Address.cleaned(target, base);
    }
}
