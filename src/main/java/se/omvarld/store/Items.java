package se.omvarld.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;
import se.omvarld.rules.Verdict;

/** The archive: items with their verdicts. An item is written once; its verdict may be written again. */
final class Items {
    /** The same title within this time of a story's first item is the same news; later it is a yearly report. */
    private static final Duration SAME_NEWS = Duration.ofDays(14);

    private final Store store;

    Items(Store store) {
        this.store = store;
    }

    /** Adds an item to the archive and to its story. Returns false when it is known already. */
    boolean add(Item item, boolean baseline) {
        String titleKey = TitleKey.of(item.title());
        Origin origin = item.origin();
        return store.sql(
                                "insert into items (key, source, story, publisher, language, area, type, only_rule, never_rule,"
                                        + " link, title, title_key, lead, published, dated, first_seen, baseline)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                        + " on conflict (key) do nothing")
                        .params(item.key(), origin.source(), story(item, titleKey), origin.publisher())
                        .params(origin.language(), origin.area(), origin.type(), origin.only(), origin.never())
                        .params(item.link(), item.title(), titleKey, item.lead())
                        .param(item.published().map(Store::text).orElse(null))
                        .params(Store.text(item.dated()), Store.text(item.firstSeen()), baseline ? 1 : 0)
                        .update()
                == 1;
    }

    boolean knows(String key) {
        return store.sql("select count(*) from items where key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Another source's story with this title. What one source calls the same again is the next one of a series. */
    private String story(Item item, String titleKey) {
        if (!TitleKey.telling(titleKey)) {
            return item.key();
        }
        return store.sql("select key from items where title_key = ? and key = story and source <> ?"
                        + " and dated >= ? and dated <= ? order by dated desc, key limit 1")
                .params(
                        titleKey,
                        item.origin().source(),
                        Store.text(item.dated().minus(SAME_NEWS)),
                        Store.text(item.dated().plus(SAME_NEWS)))
                .query(String.class)
                .optional()
                .orElse(item.key());
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
                        + " and not exists (select 1 from edition_stories e where e.story = i.story)"
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
