package se.omvarld.store.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import se.omvarld.store.db.Store;

/**
 * An item of the archive that says what a labelled item says.
 *
 * @param shownKey the item of its story that editions show: the one that scored highest, of those that are news
 * @param picked whether any item of its story is picked
 * @param reason why the rules picked this item or not
 * @param filtered whether its source's own filter keeps this item out
 */
record ArchiveMatch(
        String key,
        String story,
        String source,
        String title,
        String lead,
        Optional<Instant> published,
        Instant dated,
        Instant firstSeen,
        boolean baseline,
        String shownKey,
        String shownTitle,
        String shownPublisher,
        boolean picked,
        String reason,
        boolean filtered) {

    static final String SELECT = "select i.*, coalesce(v.reason, '') as reason,"
            + " coalesce(v.source_filter, '') as source_filter, best.key as shown_key, best.title as shown_title, best.publisher as shown_publisher, b.level as shown_level from items i"
            + " left join verdicts v on v.item = i.key"
            + " join items best on best.key = (select m.key from items m left join verdicts w on w.item = m.key"
            + " where m.story = i.story order by case when w.level is null or w.level = 'NONE' then 1 else 0 end,"
            + " m.baseline, w.score desc, m.first_seen, m.key limit 1)"
            + " left join verdicts b on b.item = best.key where ";

    static ArchiveMatch read(ResultSet row, int number) throws SQLException {
        String level = row.getString("shown_level");
        return new ArchiveMatch(
                row.getString("key"),
                row.getString("story"),
                row.getString("source"),
                row.getString("title"),
                row.getString("lead"),
                Store.moment(row.getString("published")),
                Instant.parse(row.getString("dated")),
                Instant.parse(row.getString("first_seen")),
                row.getInt("baseline") != 0,
                row.getString("shown_key"),
                row.getString("shown_title"),
                row.getString("shown_publisher"),
                level != null && !level.equals("NONE"),
                row.getString("reason"),
                !row.getString("source_filter").isEmpty());
    }

    /** Whether editions show this very item for its story. */
    boolean isShown() {
        return key.equals(shownKey);
    }
}
