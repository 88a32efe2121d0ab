package se.omvarld.source.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.item.Item;
import se.omvarld.item.ItemFactory;
import se.omvarld.item.RawItem;
import se.omvarld.source.config.Source;

/** The items of one document in its order: each key once, no more than the source's {@code max-items}. */
public final class ItemCollector {

    /** Twice what the fullest known feed holds; a source may set its own {@code max-items}. */
    private static final int MOST_ITEMS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(ItemCollector.class);

    private final Source source;
    private final ItemFactory maker;
    private final int most;
    private final Map<String, List<Item>> byKey = new LinkedHashMap<>();
    private final List<Item> inOrder = new ArrayList<>();
    private int nameless;

    public ItemCollector(Source source, String address, Instant now) {
        this.source = source;
        this.maker = new ItemFactory(source.origin(), address, now);
        this.most = source.number("max-items", MOST_ITEMS);
    }

    public boolean isFull() {
        return inOrder.size() >= most;
    }

    /** Adds it unless it is there already, or has neither a title nor a link. */
    public void add(RawItem raw) {
        maker.make(raw).ifPresentOrElse(this::add, () -> nameless++);
    }

    private void add(Item item) {
        List<Item> same = byKey.computeIfAbsent(item.key(), key -> new ArrayList<>());
        if (same.stream().allMatch(other -> isOtherNews(item, other))) {
            same.add(item);
            inOrder.add(item);
        }
    }

    /** Two notices may lead to the same page or report: then they have their own titles and days. */
    private static boolean isOtherNews(Item one, Item other) {
        return !one.title().equals(other.title())
                && one.published().isPresent()
                && other.published().isPresent()
                && !one.published().equals(other.published());
    }

    public List<Item> items() {
        if (nameless > 0) {
            LOG.info("{}: left out {} entries that have neither a title nor a link", source.id(), nameless);
        }
        return inOrder.stream()
                .map(item -> isOldest(item) ? item : item.at(item.key() + " " + item.title()))
                .toList();
    }

    /** The oldest keeps the plain key, so that it is not new when another one comes to stand beside it. */
    private boolean isOldest(Item item) {
        return byKey.get(item.key()).stream().allMatch(other -> !other.dated().isBefore(item.dated()));
    }
}
