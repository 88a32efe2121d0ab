package se.omvarld.source.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.item.Item;
import se.omvarld.item.ItemFactory;
import se.omvarld.item.RawItem;
import se.omvarld.source.config.ShippedKind;
import se.omvarld.source.config.Source;

/**
 * The items of one document in its order: each once, and no more than the source's {@code max-items}, of which the newest are
 * kept: some feeds begin with the oldest.
 */
public final class ItemCollector {

    /** Twice what the fullest known feed holds; a source may set its own {@code max-items}. */
    private static final int MOST_ITEMS = 500;

    /** So many are looked at to find the newest; many times what the fullest known feed holds. */
    private static final int MOST_LOOKED_AT = 20_000;

    /** What leads to one place in one document is compared with each other: a hostile one may name it without end. */
    private static final int MOST_AT_ONE_PLACE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(ItemCollector.class);

    private final Source source;
    private final ItemFactory maker;
    private final boolean hasEntries;
    private final int most;
    private final Map<String, List<Item>> byBase = new HashMap<>();
    private final List<Item> inOrder = new ArrayList<>();
    private int nameless;

    public ItemCollector(Source source, String address, Instant now) {
        this.source = source;
        this.maker = new ItemFactory(source.origin(), address, now);
        this.hasEntries =
                ShippedKind.of(source.kind()).filter(ShippedKind::hasEntries).isPresent();
        this.most = source.number("max-items", MOST_ITEMS);
    }

    /** Whether no more are looked at. */
    public boolean isFull() {
        return inOrder.size() >= MOST_LOOKED_AT;
    }

    /** Adds it unless it is there already, or has neither a title nor a link. */
    public void add(RawItem raw) {
        ReadingDeadline.check();
        maker.make(raw).ifPresentOrElse(this::add, () -> nameless++);
    }

    private void add(Item item) {
        List<Item> same = byBase.computeIfAbsent(item.identity().base(), base -> new ArrayList<>(1));
        if (same.size() < MOST_AT_ONE_PLACE
                && same.stream().allMatch(other -> RepeatedEntries.areTwo(item, other, hasEntries))) {
            same.add(item);
            inOrder.add(item);
        }
    }

    public List<Item> items() {
        if (nameless > 0) {
            LOG.info("{}: left out {} entries that have neither a title nor a link", source.id(), nameless);
        }
        Set<String> keys = new HashSet<>();
        return newest().stream()
                .map(item -> isOldest(item) ? item : item.apart())
                .map(item -> keys.add(item.key()) ? item : item.at(item.key() + " " + item.dated()))
                .toList();
    }

    /** The oldest keeps the plain key, so that it is not new when another one comes to stand beside it. */
    private boolean isOldest(Item item) {
        return byBase.get(item.identity().base()).stream()
                .min(Comparator.comparing(Item::dated))
                .filter(item::equals)
                .isPresent();
    }

    /** In the document's order. What has no date is as old as what stands before it. */
    private List<Item> newest() {
        if (inOrder.size() <= most) {
            return inOrder;
        }
        List<Instant> dates = dates();
        LOG.info("{}: keeps the newest {} of {} items", source.id(), most, inOrder.size());
        return IntStream.range(0, inOrder.size())
                .boxed()
                .sorted(Comparator.comparing(dates::get, Comparator.reverseOrder()))
                .limit(most)
                .sorted()
                .map(inOrder::get)
                .toList();
    }

    private List<Instant> dates() {
        Instant last = inOrder.stream()
                .flatMap(item -> item.published().stream())
                .findFirst()
                .orElse(Instant.EPOCH);
        List<Instant> dates = new ArrayList<>();
        for (Item item : inOrder) {
            Optional<Instant> published = item.published();
            last = published.orElse(last);
            dates.add(last);
        }
        return dates;
    }
}
