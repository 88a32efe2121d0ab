package se.omvarld.source.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import se.omvarld.item.address.Address;
import se.omvarld.source.document.ReadingDeadline;

/** Finds the blocks of known links: around each the largest element that holds no other known link. */
final class LinkBlocks {

    private static final int HIGHEST = 6;
    private static final Set<String> WHOLE = Set.of("li", "article", "tr", "main", "body", "html");

    /** An image, a heading and "read more" lead to the same item; more than a few do so only on a hostile page. */
    private static final int MOST_APPEARANCES = 5;

    private final Map<String, Integer> appearances = new HashMap<>();
    private final Map<Element, String> links = new LinkedHashMap<>();
    private final Map<Element, Set<String>> within = new HashMap<>();

    private LinkBlocks() {}

    static List<Element> in(Element root, String base, Predicate<String> isItem) {
        LinkBlocks blocks = new LinkBlocks();
        for (Element link : root.select("a[href]")) {
            Address.cleaned(link.attr("href"), base).filter(isItem).ifPresent(address -> blocks.add(link, address));
        }
        return List.copyOf(blocks.largest());
    }

    private void add(Element link, String address) {
        ReadingDeadline.check();
        if (appearances.merge(address, 1, Integer::sum) <= MOST_APPEARANCES) {
            links.put(link, address);
        }
        Element holder = link;
        for (int i = 0; i <= HIGHEST && holder != null; i++) {
            within.computeIfAbsent(holder, h -> new HashSet<>()).add(address);
            holder = holder.parent();
        }
    }

    /** One block an address: the one with the most text, since an image may link there too. */
    private Collection<Element> largest() {
        Map<String, Element> blocks = new LinkedHashMap<>();
        links.forEach((link, address) -> blocks.merge(address, around(link), LinkBlocks::richer));
        return new LinkedHashSet<>(blocks.values());
    }

    private Element around(Element link) {
        Element block = link;
        for (int i = 0; i < HIGHEST && !WHOLE.contains(block.normalName()); i++) {
            Element parent = block.parent();
            if (parent == null || within.getOrDefault(parent, Set.of()).size() != 1 || isPage(parent)) {
                break;
            }
            block = parent;
        }
        return block;
    }

    private static boolean isPage(Element element) {
        return Set.of("main", "body", "html").contains(element.normalName());
    }

    private static Element richer(Element one, Element other) {
        return other.text().length() > one.text().length() ? other : one;
    }
}
