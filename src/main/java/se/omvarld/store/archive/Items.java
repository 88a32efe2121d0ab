package se.omvarld.store.archive;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;
import se.omvarld.store.db.Store;
import se.omvarld.store.story.IncomingItem;
import se.omvarld.store.story.StoryClusterer;

/** The archive: items with their stories. An item is written once; what the rules say of it stands in {@link Verdicts}. */
public final class Items {
    private final Store store;
    private final StoryClusterer sameNews;
    private final ForgottenItems forgotten;
    private final KnownItems knownItems;

    private static final String INSERT =
            "insert into items (key, source, story, publisher, language, area, type, only_rule, never_rule, link, title,"
                    + " title_key, lead, published, dated, first_seen, baseline, number)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    public Items(Store store) {
        this.store = store;
        this.forgotten = new ForgottenItems(store);
        this.knownItems = new KnownItems(store);
        this.sameNews = new StoryClusterer(store);
    }

    /** An edition that shows item i's story for good; what a daily digest shows may still change before the weekly one. */
    static final String FROZEN = "select 1 from edition_stories e join editions n on n.period = e.period"
            + " where e.story = i.story and n.kind <> 'DAILY'";

    /** Which of these keys the archive has, or had. */
    Set<String> known(Collection<String> keys) {
        Set<String> known = new HashSet<>();
        for (List<String> some : KnownItems.parts(List.copyOf(keys))) {
            known.addAll(store.sql("select key from items where key in (:keys)")
                    .param("keys", some)
                    .query(String.class)
                    .list());
        }
        known.addAll(forgotten.among(
                keys.stream().filter(key -> !known.contains(key)).toList()));
        return known;
    }

    /**
     * Adds items of one source to the archive and to their stories, in a transaction that waits for others of its kind
     * ({@link Store#inTurn}). Those that are known already are left out.
     *
     * @return those that were added
     */
    public List<IncomingItem> add(List<IncomingItem> arrivals) {
        Set<String> known = known(arrivals.stream().map(IncomingItem::key).toList());
        List<IncomingItem> added =
                arrivals.stream().filter(arrival -> known.add(arrival.key())).toList();
        if (added.isEmpty()) {
            return added;
        }
        long first = store.sql("select coalesce(max(number), 0) + 1 from items")
                .query(Long.class)
                .single();
        Map<String, String> stories = sameNews.stories(added, first);
        List<Row> rows = IntStream.range(0, added.size())
                .mapToObj(i -> new Row(added.get(i), stories.get(added.get(i).key()), first + i))
                .toList();
        store.batch(INSERT, rows, Items::set);
        knownItems.note(rows.stream()
                .flatMap(row -> KnownItems.Names.of(row.arrival().item(), row.number()))
                .toList());
        sameNews.note(added, stories, first);
        return added;
    }

    /** To be called when an {@link #add} was undone. */
    void forget() {
        sameNews.forget();
    }

    private record Row(IncomingItem arrival, String story, long number) {}

    private static void set(PreparedStatement statement, Row row) throws SQLException {
        Item item = row.arrival().item();
        Origin origin = item.origin();
        statement.setString(1, item.key());
        statement.setString(2, origin.source());
        statement.setString(3, row.story());
        statement.setString(4, origin.publisher());
        statement.setString(5, origin.language());
        statement.setInt(6, origin.area());
        statement.setString(7, origin.type());
        statement.setString(8, origin.only());
        statement.setString(9, origin.never());
        statement.setString(10, item.link());
        statement.setString(11, item.title());
        statement.setString(12, row.arrival().titleKey());
        statement.setString(13, item.lead());
        statement.setString(14, item.published().map(Store::text).orElse(null));
        statement.setString(15, Store.text(item.dated()));
        statement.setString(16, Store.text(item.firstSeen()));
        statement.setInt(17, row.arrival().baseline() ? 1 : 0);
        statement.setLong(18, row.number());
    }

    boolean isFrozen(String key) {
        return store.sql("select count(*) from items i where i.key = ? and exists (" + FROZEN + ")")
                        .param(key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Items judged by other rules than these, or not at all, seen since a moment and in no edition. */
    List<Item> judgedOtherwise(String rules, Instant since, int limit) {
        return store.sql("select i.* from items i left join verdicts v on v.item = i.key"
                        + " where (v.item is null or v.rules <> ?) and i.first_seen >= ?"
                        + " and not exists (" + FROZEN + ")"
                        + " order by i.first_seen, i.key limit ?")
                .params(rules, Store.text(since), limit)
                .query(Items::item)
                .list();
    }

    /** Those of some keys that are there, in no edition, and judged by other rules than these. */
    Set<String> judgedOtherwise(String rules, List<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(store.sql("select i.key from items i left join verdicts v on v.item = i.key"
                                + " where i.key in (:keys) and (v.item is null or v.rules <> :rules)"
                                + " and not exists (" + FROZEN + ")")
                        .param("keys", keys)
                        .param("rules", rules)
                        .query(String.class)
                        .list());
    }

    public static Item item(ResultSet row, int number) throws SQLException {
        Origin origin = new Origin(
                row.getString("source"),
                row.getString("publisher"),
                row.getString("language"),
                row.getInt("area"),
                row.getString("type"),
                row.getString("only_rule"),
                row.getString("never_rule"));
        return new Item(
                origin,
                row.getString("key"),
                row.getString("link"),
                row.getString("title"),
                row.getString("lead"),
                Store.moment(row.getString("published")),
                Instant.parse(row.getString("first_seen")));
    }
}
