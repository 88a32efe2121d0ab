package se.omvarld.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * What must be known of an item to tell whether another is the same news.
 *
 * @param storyDated the date of its story's first item
 * @param title the trace of its whole title
 */
record Twin(long number, String story, String source, Instant dated, Instant storyDated, long title, Wording wording) {
    static final String SELECT = "select i.number, i.story, i.source, i.dated, first.dated as story_dated, i.title_key,"
            + " i.title, i.lead from items i join items first on first.key = i.story where i.number in (:numbers)";

    /** An item that is news, and so the first of its story. */
    static Twin ofNews(Arrival arrival, long number) {
        return new Twin(
                number,
                arrival.key(),
                arrival.item().origin().source(),
                arrival.item().dated(),
                arrival.item().dated(),
                Traces.ofWhole(arrival.titleKey()),
                arrival.wording().compact());
    }

    static Twin read(ResultSet row, int line) throws SQLException {
        return new Twin(
                row.getLong("number"),
                row.getString("story"),
                row.getString("source"),
                Instant.parse(row.getString("dated")),
                Instant.parse(row.getString("story_dated")),
                Traces.ofWhole(row.getString("title_key")),
                Wording.of(row.getString("title"), row.getString("lead")).compact());
    }
}
