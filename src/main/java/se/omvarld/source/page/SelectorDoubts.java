package se.omvarld.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import se.omvarld.item.Item;
import se.omvarld.source.config.CssSelector;
import se.omvarld.source.config.Source;

/** What selectors that find something very likely miss all the same: said with each poll, since items come nonetheless. */
final class SelectorDoubts {
    private static final int LINKS_OF_A_LIST = 3;

    private SelectorDoubts() {}

    static List<String> of(Source source, List<Item> items, Page page) {
        List<String> doubts = new ArrayList<>();
        CssSelector date = CssSelector.of(source, "date");
        if (date.isSet() && items.stream().allMatch(item -> item.published().isEmpty())) {
            doubts.add(
                    "date: " + date.css() + " holds no date that can be read in any of " + items.size()
                            + " items, which therefore count as of the day they are first seen; set date to the element with the date");
        }
        CssSelector blocks = CssSelector.of(source, "items");
        List<Element> found = blocks.isSet() ? blocks.all(page.document()) : List.of();
        if (found.size() == 1 && links(found.get(0)) >= LINKS_OF_A_LIST) {
            doubts.add("items: " + blocks.css() + " is one element with " + links(found.get(0))
                    + " links, rather the list than an item of it; set items to what is inside, for example "
                    + blocks.css() + " > " + inside(found.get(0)));
        }
        return doubts;
    }

    private static long links(Element block) {
        return block.select("a[href]").stream()
                .filter(link -> !link.text().isBlank())
                .map(link -> link.attr("href"))
                .distinct()
                .count();
    }

    /** The tag that most of its children have. */
    private static String inside(Element block) {
        return block.children().stream()
                .collect(Collectors.groupingBy(Element::normalName, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("li");
    }
}
