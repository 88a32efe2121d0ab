package se.omvarld.source;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.item.Item;
import se.omvarld.item.ItemMaker;
import se.omvarld.item.RawItem;

/** The items of one document in its order: each key once, no more than the source's {@code max-items}. */
final class Gathering {

    /** Twice what the fullest known feed holds; a source may set its own {@code max-items}. */
    private static final int MOST_ITEMS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private final Source source;
    private final ItemMaker maker;
    private final int most;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private int nameless;

    Gathering(Source source, String address, Instant now) {
        this.source = source;
        this.maker = new ItemMaker(source.origin(), address, now);
        this.most = source.number("max-items", MOST_ITEMS);
    }

    boolean isFull() {
        return items.size() >= most;
    }

    /** Adds it unless it is there already, or has neither a title nor a link. */
    void add(RawItem raw) {
        maker.make(raw).ifPresentOrElse(item -> items.putIfAbsent(item.key(), item), () -> nameless++);
    }

    List<Item> items() {
        if (nameless > 0) {
            LOG.info("{}: left out {} entries that have neither a title nor a link", source.id(), nameless);
        }
        return List.copyOf(items.values());
    }
}
