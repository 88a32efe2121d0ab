package se.omvarld.source.page.teaser;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** What a block calls the thing that it announces: its heading, else what its link is called, else what stands beside that. */
@SuppressWarnings("ReferenceEquality") // an element of a page is that very one, not one that looks alike
final class TeaserTitle {
    private static final Evaluator TITLE =
            QueryParser.parse("[class*=title],[class*=heading],[class*=headline],[class*=rubrik]");
    private static final Evaluator STRONG = QueryParser.parse("strong,b");
    private static final Evaluator WORDS = QueryParser.parse("p,div,span,li,td,dd,em");

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int SENTENCE = 60;
    private static final int LONGEST_DATE = 40;
    private static final int MOST_PARTS = 20;

    private TeaserTitle() {}

    /** Empty when the block has neither a heading nor a link with words. */
    static String of(Element block, Optional<Element> heading, Optional<Element> link) {
        return heading.or(() -> link.flatMap(TeaserTitle::called))
                .map(TitleText::of)
                .filter(text -> !text.isBlank())
                .or(() -> link.flatMap(TeaserTitle::part))
                .or(() -> link.filter(TeaserTitle::isNoTitle).flatMap(found -> beside(block, found)))
                .or(() -> link.map(TitleText::ofLink))
                .orElse("");
    }

    private static Optional<Element> called(Element link) {
        return link.select(TITLE).stream()
                .filter(title -> !TitleText.isKicker(title) && !TitleText.isEmpty(title.text()))
                .findFirst();
    }

    /** Of a link around a whole card the part that stands out, else the first that is neither a day nor a kicker. */
    private static Optional<String> part(Element link) {
        List<Element> parts = link.stream()
                .limit(MOST_PARTS)
                .filter(part -> part != link && !part.ownText().isBlank() && isOutermost(part, link))
                .toList();
        boolean card = parts.size() > 1
                && link.ownText().isBlank()
                && (link.text().length() >= SENTENCE || parts.stream().anyMatch(part -> isDay(part.text())));
        List<Element> titles = parts.stream()
                .filter(part -> card && isTitle(part.text()) && !TitleText.isKicker(part))
                .toList();
        return titles.stream()
                .filter(part -> part.is(STRONG))
                .findFirst()
                .or(() -> titles.stream().findFirst())
                .map(TitleText::of);
    }

    private static boolean isOutermost(Element part, Element link) {
        for (Element holder = part.parent(); holder != null && holder != link; holder = holder.parent()) {
            if (!holder.ownText().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a link's words are no title: "Läs mer", or a whole sentence. */
    private static boolean isNoTitle(Element link) {
        String text = TitleText.ofLink(link);
        return TitleText.isEmpty(text) || (text.length() >= SENTENCE && text.matches("(?s).*[.!…]"));
    }

    /** A title beside the link that carries the lead. */
    private static Optional<String> beside(Element block, Element link) {
        return block.select(TITLE).stream()
                .filter(title -> isTitle(title.text()) && isOutside(title, link))
                .map(TitleText::of)
                .findFirst()
                .or(() -> beside(block, STRONG, link))
                .or(() -> TitleText.isEmpty(TitleText.ofLink(link)) || link.previousSibling() != null
                        ? beside(block, WORDS, link)
                        : Optional.empty());
    }

    private static Optional<String> beside(Element block, Evaluator wanted, Element link) {
        return block.select(wanted).stream()
                .filter(words -> isTitle(words.ownText()) && isOutside(words, link))
                .map(Element::ownText)
                .findFirst();
    }

    private static boolean isOutside(Element element, Element link) {
        return element != link && element.closest("a[href]") != link && !TitleText.isKicker(element);
    }

    private static boolean isTitle(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST && !isDay(text);
    }

    private static boolean isDay(String text) {
        return text.length() <= LONGEST_DATE && DateText.mayBe(text);
    }
}
