package se.omvarld.store.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.omvarld.item.Item;
import se.omvarld.item.ItemIdentity;
import se.omvarld.store.db.Store;

/** Looks up which archived items a document's items may be. */
public final class KnownItems {
    /** Values of one statement; databases limit them. */
    private static final int AT_ONCE = 400;

    /** A hostile source may name one address without end. */
    private static final int MOST = 5000;

    private static final Duration UNDATED_LAST = Duration.ofDays(90);

    private static final String NAMED = " join item_names n on n.item = i.number where ";

    private final Store store;

    KnownItems(Store store) {
        this.store = store;
    }

    /** Those at the items' addresses, and those of their names; newest first. */
    List<KnownItem> near(Collection<Item> items) {
        List<Item> all = List.copyOf(items);
        Map<Long, KnownItem> found = new LinkedHashMap<>();
        for (List<String> some :
                parts(values(all, item -> Stream.of(item.key(), item.identity().base())))) {
            add(
                    KnownItem.SELECT + " left join item_names n on n.item = i.number where i.key in (:values)",
                    some,
                    found);
            add(KnownItem.SELECT + NAMED + "n.address in (:values)", some, found);
        }
        for (List<String> some : parts(values(all, KnownItems::names))) {
            add(KnownItem.SELECT + NAMED + "n.name in (:values)", some, found);
        }
        return List.copyOf(found.values());
    }

    /** Those of a source with the dates of these items, and the undated ones of late; newest first. */
    List<KnownItem> ofTheSameDates(String source, List<Item> items, Instant now) {
        Map<Long, KnownItem> found = new LinkedHashMap<>();
        String from = KnownItem.SELECT + " left join item_names n on n.item = i.number where i.source = :source and ";
        for (List<String> some :
                parts(values(items, item -> item.published().stream().map(Store::text)))) {
            store.sql(from + "i.dated in (:values) order by i.number desc limit " + MOST)
                    .param("source", source)
                    .param("values", some)
                    .query(KnownItem::read)
                    .list()
                    .forEach(known -> found.putIfAbsent(known.number(), known));
        }
        if (items.stream().anyMatch(item -> item.published().isEmpty())) {
            store.sql(from + "i.first_seen >= :since and i.published is null order by i.number desc limit " + MOST)
                    .param("source", source)
                    .param("since", Store.text(now.minus(UNDATED_LAST)))
                    .query(KnownItem::read)
                    .list()
                    .forEach(known -> found.putIfAbsent(known.number(), known));
        }
        return List.copyOf(found.values());
    }

    private void add(String query, List<String> values, Map<Long, KnownItem> found) {
        store.sql(query + " order by i.number desc limit " + MOST)
                .param("values", values)
                .query(KnownItem::read)
                .list()
                .forEach(known -> found.putIfAbsent(known.number(), known));
    }

    private static Stream<String> names(Item item) {
        return Stream.of(item.identity().name()).filter(name -> !name.isEmpty());
    }

    private static List<String> values(List<Item> items, Function<Item, Stream<String>> values) {
        return items.stream().flatMap(values).distinct().toList();
    }

    /** As many at once as a statement may have. */
    static List<List<String>> parts(List<String> values) {
        return IntStream.iterate(0, from -> from < values.size(), from -> from + AT_ONCE)
                .mapToObj(from -> values.subList(from, Math.min(from + AT_ONCE, values.size())))
                .toList();
    }

    /** An item's names as they are kept. */
    record Names(long item, String address, String name) {
        /** Those of an item that is kept under a key; only where they say more than the key. */
        static Stream<Names> of(Item item, long number) {
            ItemIdentity identity = item.identity();
            boolean isPlain = identity.base().equals(item.key());
            return isPlain && identity.name().isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Names(number, isPlain ? "" : identity.base(), identity.name()));
        }
    }

    void note(Collection<Names> names) {
        store.batch(
                "insert into item_names (item, address, name) values (?, ?, ?)"
                        + " on conflict (item) do update set address = excluded.address, name = excluded.name",
                List.copyOf(names),
                (statement, row) -> {
                    statement.setLong(1, row.item());
                    statement.setString(2, row.address());
                    statement.setString(3, row.name());
                });
    }
}
