package se.omvarld.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;
import se.omvarld.rules.Verdict;

/** The archive: items with their verdicts. An item is written once; its verdict may be written again. */
final class Items {
    private final Store store;
    private final SameNews sameNews;
    private final ForgottenItems forgotten;

    Items(Store store) {
        this.store = store;
        this.forgotten = new ForgottenItems(store);
        this.sameNews = new SameNews(store);
    }

    /** An edition that shows item i's story for good; what a daily digest shows may still change before the weekly one. */
    static final String FROZEN = "select 1 from edition_stories e join editions n on n.period = e.period"
            + " where e.story = i.story and n.kind <> 'DAILY'";

    /** Adds an item to the archive and to its story. Returns false when it is known already. */
    boolean add(Item item, boolean baseline) {
        boolean added = insert(item, baseline);
        if (added) {
            sameNews.note(item);
        }
        return added;
    }

    private boolean insert(Item item, boolean baseline) {
        Origin origin = item.inItsLanguage().origin();
        return store.sql(
                                "insert into items (key, source, story, publisher, language, area, type, only_rule, never_rule,"
                                        + " link, title, title_key, lead, published, dated, first_seen, baseline)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                        + " on conflict (key) do nothing")
                        .params(item.key(), origin.source(), sameNews.story(item), origin.publisher())
                        .params(origin.language(), origin.area(), origin.type(), origin.only(), origin.never())
                        .params(item.link(), item.title(), TitleKey.of(item.title()), item.lead())
                        .param(item.published().map(Store::text).orElse(null))
                        .params(Store.text(item.dated()), Store.text(item.firstSeen()), baseline ? 1 : 0)
                        .update()
                == 1;
    }

    /** Whether the archive has, or had, the item. */
    boolean knows(String key) {
        int held = store.sql("select count(*) from items where key = ?")
                .param(key)
                .query(Integer.class)
                .single();
        return held > 0 || forgotten.has(key);
    }

    boolean isFrozen(String key) {
        return store.sql("select count(*) from items i where i.key = ? and exists (" + FROZEN + ")")
                        .param(key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void judge(String key, Verdict verdict, String rules) {
        store.sql(
                        "insert into verdicts (item, rules, level, area, second_area, score, words, type, reason)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (item) do update set rules = excluded.rules,"
                                + " level = excluded.level, area = excluded.area, second_area = excluded.second_area,"
                                + " score = excluded.score, words = excluded.words, type = excluded.type, reason = excluded.reason")
                .params(key, rules, verdict.level().name(), verdict.area(), verdict.secondArea(), verdict.score())
                .param(verdict.words().stream().collect(Collectors.joining("\n")))
                .params(verdict.type(), verdict.reason())
                .update();
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

    static Item item(ResultSet row, int number) throws SQLException {
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
