package se.omvarld.source.page.teaser;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import se.omvarld.item.address.Address;

/**
 * The link of a block that leads to what it announces, and the heading that stands over it: one is known by the other.
 *
 * @param heading the heading that is a link or lies in one, else the likeliest; empty when the block has none
 * @param element the link; empty when none leads to an item
 */
@SuppressWarnings("ReferenceEquality") // an element of a page is that very one, not one that looks alike
public record TeaserLink(Optional<Element> heading, Optional<Element> element, Optional<String> address) {
    public static final Evaluator LINK = QueryParser.parse("a[href]");

    private static final Pattern ABOUT = ElementNames.words(
            "tags?|categor(?:y|ies)|kategori|kategorier|author|byline|meta|share|social|topics?|kicker|\\w*timelinks|comments?");

    private static final Pattern REL_ABOUT = Pattern.compile("(?i)\\b(?:tag|author|category)\\b");

    private static final int SHORT_HEADING = 15;

    /**
     * Finds them.
     *
     * @param base the address that links are relative to
     * @param isItem which addresses may be an item's
     */
    public static TeaserLink in(Element block, String base, Predicate<String> isItem) {
        return new Search(block, base, isItem).found();
    }

    private record Search(Element block, String base, Predicate<String> isItem) {

        TeaserLink found() {
            Optional<Element> heading = heading();
            Optional<Element> link = heading.flatMap(this::linkAt).or(() -> likeliest(heading.isPresent()));
            return new TeaserLink(heading, link, link.flatMap(this::address));
        }

        /** The heading that is a link or lies in one, else the first; one that only says what kind of text follows comes last. */
        private Optional<Element> heading() {
            List<Element> headings = block.select(Teaser.HEADING).stream()
                    .filter(heading -> !TitleText.isEmpty(heading.text()))
                    .toList();
            Comparator<Element> likely =
                    Comparator.comparing(heading -> linkAt(heading).isPresent());
            return headings.stream()
                    .max(likely.thenComparing(heading -> !TitleText.isKicker(heading))
                            .thenComparing(heading -> !standsOver(heading, headings)));
        }

        private Optional<Element> likeliest(boolean underHeading) {
            return block.select(LINK).stream()
                    .filter(link -> address(link).isPresent())
                    .max(Comparator.<Element, Boolean>comparing(link -> !isAbout(link))
                            .thenComparing(link -> underHeading && link.hasText() && TitleText.isEmpty(link.text()))
                            .thenComparing(link -> link.text().length()));
        }

        private Optional<Element> linkAt(Element heading) {
            return Optional.ofNullable(heading.selectFirst(LINK))
                    .or(() -> Optional.ofNullable(heading.closest(LINK)))
                    .filter(link -> address(link).isPresent());
        }

        private Optional<String> address(Element link) {
            String target = link.attr("href").strip();
            return target.startsWith("#")
                    ? Optional.empty()
                    : Address.cleaned(target, base).filter(isItem);
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
    }

    /** Whether it is a word or two over a heading of the same rank or a higher one. */
    private static boolean standsOver(Element heading, List<Element> headings) {
        return heading.text().length() < SHORT_HEADING
                && headings.stream()
                        .anyMatch(other -> other.text().length() >= SHORT_HEADING
                                && other.normalName().compareTo(heading.normalName()) < 0);
    }
}
