package se.omvarld.store.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import se.omvarld.item.Item;
import se.omvarld.store.db.Store;

/**
 * Tells which items of a document are known and which are new: by address as long as that is used for one item, else by the
 * source's own name, else by title and day. The cases stand in {@code ItemRecognitionTest}, in words in
 * {@code docs/mechanisms.md}, "An item's key".
 */
final class ItemRecognition {
    private static final String SCHEME = "https://";

    private final List<Item> items;
    private final Map<String, List<KnownItem>> byAddress;
    private final Map<String, List<KnownItem>> byName;
    private final Map<String, Long> shownAt;
    private final IdentityHashMap<Item, KnownItem> known = new IdentityHashMap<>();
    private final Set<Long> taken = new HashSet<>();

    /** @param candidates what {@link KnownItems#near} gives for these items */
    ItemRecognition(List<Item> items, Collection<KnownItem> candidates) {
        this.items = items;
        this.byAddress = candidates.stream().collect(Collectors.groupingBy(KnownItem::address));
        candidates.stream()
                .filter(candidate -> !candidate.address().equals(candidate.key()))
                .forEach(candidate -> byAddress
                        .computeIfAbsent(candidate.key(), key -> new ArrayList<>())
                        .add(candidate));
        this.byName = candidates.stream().collect(Collectors.groupingBy(KnownItem::name));
        byName.remove("");
        this.shownAt = items.stream()
                .collect(Collectors.groupingBy(item -> item.identity().base(), Collectors.counting()));
        claim(this::atAddress, (item, candidate) -> item.isOfWatchedPage());
        claim(this::atAddress, (item, candidate) -> candidate.hasName(item));
        claim(this::atAddress, (item, candidate) -> candidate.hasTitle(item, isRepeated(item)));
        claim(this::named, (item, candidate) -> !isShown(candidate) && candidate.isUnderItsName(item));
        claim(this::atAddress, (item, candidate) -> candidate.isEditedTo(item, isRepeated(item)));
    }

    /** What is surer is claimed first. An archived item is one shown item, but for those that other sources have brought. */
    private void claim(Candidates candidates, BiPredicate<Item, KnownItem> is) {
        for (Item item : items) {
            if (!known.containsKey(item)) {
                candidates.of(item).stream()
                        .filter(candidate -> !candidate.isOf(item) || !taken.contains(candidate.number()))
                        .filter(candidate -> is.test(item, candidate))
                        .findFirst()
                        .ifPresent(candidate -> take(item, candidate));
            }
        }
    }

    private void take(Item item, KnownItem candidate) {
        known.put(item, candidate);
        taken.add(candidate.number());
    }

    private interface Candidates {
        List<KnownItem> of(Item item);
    }

    private List<KnownItem> atAddress(Item item) {
        return byAddress.getOrDefault(item.identity().base(), List.of());
    }

    private List<KnownItem> named(Item item) {
        return byName.getOrDefault(item.identity().name(), List.of());
    }

    private boolean isShown(KnownItem candidate) {
        return shownAt.containsKey(candidate.address()) || shownAt.containsKey(candidate.key());
    }

    /** Whether an address is used for more than one item: a home page always is. */
    private boolean isRepeated(Item item) {
        String base = item.identity().base();
        return shownAt.get(base) > 1
                || atAddress(item).size() > 1
                || (base.startsWith(SCHEME) && base.indexOf('/', SCHEME.length()) < 0);
    }

    /**
     * Finds those that the source has given other addresses, perhaps at every poll: its own names, titles and dates are the same.
     *
     * @param candidates what {@link KnownItems#ofTheSameDates} gives for those that are unknown
     */
    void findMoved(Collection<KnownItem> candidates) {
        Map<String, List<KnownItem>> byTitle = candidates.stream()
                .filter(candidate -> !isShown(candidate))
                .collect(Collectors.groupingBy(KnownItem::title));
        claim(item -> byTitle.getOrDefault(item.title(), List.of()), (item, candidate) -> candidate.isMoved(item));
    }

    /** Whether any archived item stands, or stood, where it does. */
    boolean isOfKnownAddress(Item item) {
        return !atAddress(item).isEmpty();
    }

    List<Item> unknown() {
        return items.stream().filter(item -> !known.containsKey(item)).toList();
    }

    /** An unknown item under a key that no archived one at its address has; empty when there is none left. */
    Optional<Item> underOwnKey(Item item) {
        Set<String> keys = atAddress(item).stream().map(KnownItem::key).collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return Optional.of(item);
        }
        Item apart = item.apart();
        Item dated = item.at(item.identity().base() + " " + item.title() + " " + Store.text(item.dated()));
        return keys.contains(apart.key())
                ? Optional.of(dated).filter(last -> !keys.contains(last.key()))
                : Optional.of(apart);
    }

    /** What is to be noted of known items: the name that their source gives them now, and where they stand now. */
    List<KnownItems.Names> changes() {
        Map<Long, KnownItems.Names> changes = new HashMap<>();
        known.forEach((item, archived) -> {
            if (archived.isOf(item)) {
                String name = item.identity().name();
                boolean isNew = !name.isEmpty() && !name.equals(archived.name());
                if (isNew || !archived.address().equals(item.identity().base())) {
                    String address = item.identity().base();
                    changes.put(
                            archived.number(),
                            new KnownItems.Names(
                                    archived.number(),
                                    address.equals(archived.key()) ? "" : address,
                                    name.isEmpty() ? archived.name() : name));
                }
            }
        });
        return List.copyOf(changes.values());
    }
}
