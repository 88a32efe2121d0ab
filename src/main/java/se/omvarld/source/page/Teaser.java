package se.omvarld.source.page;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import se.omvarld.item.Address;
import se.omvarld.item.DateParser;
import se.omvarld.item.RawItem;
import se.omvarld.source.document.ReadingDeadline;

/**
 * A block of a page that announces one item, and where in it title, link, date and lead stand when nobody says so.
 *
 * @param base the address that links are relative to
 * @param isItem which addresses may be an item's
 */
record Teaser(Element block, String base, Predicate<String> isItem) {

    private static final Evaluator HEADING = QueryParser.parse("h1,h2,h3,h4,h5,h6,[role=heading]");
    private static final Evaluator TITLE =
            QueryParser.parse("[class*=title],[class*=heading],[class*=headline],[class*=rubrik]");
    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final Evaluator TIME = QueryParser.parse("[datetime],[itemprop=datePublished]");
    private static final Evaluator DATE =
            QueryParser.parse("time,[class*=date],[class*=datum],[class*=publi],[class*=time],[class*=meta]");
    private static final Evaluator LEAD = QueryParser.parse(
            "p,[class*=preamble],[class*=ingress],[class*=intro],[class*=lead],[class*=summary],[class*=excerpt],"
                    + "[class*=description]");

    /** Digg begins titles with the date in brackets. */
    private static final Pattern DATED_TITLE = Pattern.compile("^\\[\\d{4}-\\d{2}-\\d{2}]\\s*");

    private static final int LONGEST_DATE = 80;
    private static final int SHORTEST_LEAD = 30;

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
                .or(() -> link.flatMap(a -> Optional.ofNullable(a.selectFirst(TITLE))))
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .or(() -> link.map(Teaser::label))
                .orElse("");
    }

    boolean hasHeading() {
        return heading().isPresent();
    }

    /** What stands as the date, as it is written; empty when nothing there is a date. */
    String date() {
        return block.select(TIME).stream()
                .map(time -> time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content"))
                .filter(Teaser::isDate)
                .findFirst()
                .or(() -> shortText(block.select(DATE).stream().map(Element::text)))
                .or(() -> shortText(block.getAllElements().stream()
                        .filter(element -> !element.is(HEADING))
                        .map(Element::ownText)))
                .or(() -> Optional.of(title())
                        .filter(title -> DATED_TITLE.matcher(title).find()))
                .orElse("");
    }

    String lead() {
        String title = title();
        return block.select(LEAD).stream()
                .map(Element::text)
                .filter(text -> text.length() >= SHORTEST_LEAD && !text.equals(title))
                .findFirst()
                .orElse("");
    }

    private static Optional<String> shortText(Stream<String> texts) {
        return texts.filter(text -> text.length() <= LONGEST_DATE && isDate(text))
                .findFirst();
    }

    private static boolean isDate(String text) {
        return DateParser.parse(text).isPresent();
    }

    /** The heading that is a link or lies in one, else the first. */
    private Optional<Element> heading() {
        return block.select(HEADING).stream()
                .filter(heading -> !heading.text().isBlank())
                .max(Comparator.comparing(heading -> linkAt(heading).isPresent()));
    }

    private Optional<Element> linkElement() {
        return heading().flatMap(this::linkAt).or(() -> block.select(LINK).stream()
                .filter(this::isItemLink)
                .max(Comparator.comparingInt(a -> a.text().length())));
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

    private static String label(Element link) {
        if (link.hasText()) {
            return link.text();
        }
        String label = link.attr("title") + link.attr("aria-label");
        Element image = link.selectFirst("img[alt]");
        return label.isBlank() && image != null ? image.attr("alt") : label;
    }
}
