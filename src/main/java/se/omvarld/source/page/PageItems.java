package se.omvarld.source.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import se.omvarld.item.RawItem;
import se.omvarld.source.config.CssSelector;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.page.teaser.DateText;
import se.omvarld.source.page.teaser.Teaser;
import se.omvarld.source.page.teaser.TeaserLink;

/** What a page source's selectors say of its blocks; where a selector is not set, the block is read by itself. */
final class PageItems {

    private final Source source;
    private final String base;
    private final Predicate<String> isItem;
    private final Instant now;

    PageItems(Source source, String base, Predicate<String> isItem, Instant now) {
        this.source = source;
        this.base = base;
        this.isItem = isItem;
        this.now = now;
    }

    /** @throws UnreadableSourceException when a selector finds nothing in any block, or blocks lie deep in each other */
    List<RawItem> in(List<Element> blocks) {
        refuseNested(blocks);
        for (String name : List.of("title", "link", "date", "lead")) {
            CssSelector selector = CssSelector.of(source, name);
            if (!blocks.isEmpty()
                    && selector.isSet()
                    && blocks.stream().noneMatch(block -> selector.first(block).isPresent())) {
                throw selector.foundNothing(source);
            }
        }
        List<RawItem> items = new ArrayList<>();
        blocks.forEach(block -> items.add(item(block)));
        return items;
    }

    private static void refuseNested(List<Element> blocks) {
        if (blocks.size() > 1) {
            BlockBudget budget = BlockBudget.of(blocks.get(0));
            if (!blocks.stream().allMatch(budget::covers)) {
                throw new UnreadableSourceException(
                        "the page's items lie in each other, many deep; set items to a selector of the innermost ones");
            }
        }
    }

    private RawItem item(Element block) {
        RawItem found = new Teaser(block, base, isItem, now).raw();
        return new RawItem(
                selected("link", block).map(this::linkOf).orElse(found.link()),
                "",
                selected("title", block).map(Element::text).orElse(found.title()),
                selected("lead", block)
                        .map(Element::text)
                        .orElse(found.summary().text()),
                selected("date", block).map(this::dateOf).orElse(found.date()));
    }

    private Optional<Element> selected(String name, Element block) {
        return CssSelector.of(source, name).first(block);
    }

    /** The element that the selector names, or the link within it or around it. */
    private String linkOf(Element element) {
        return element.hasAttr("href") || element.closest("a[href]") == null
                ? linkIn(element)
                : linkIn(element.closest("a[href]"));
    }

    private String linkIn(Element element) {
        return TeaserLink.in(element, base, address -> true).address().orElse("");
    }

    private String dateOf(Element element) {
        String text = element.hasAttr("datetime") ? element.attr("datetime") : element.text();
        return DateText.of(text, now).orElse(text);
    }
}
