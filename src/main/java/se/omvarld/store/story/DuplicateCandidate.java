package se.omvarld.store.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import se.omvarld.item.Item;
import se.omvarld.item.similarity.TextFingerprint;
import se.omvarld.item.similarity.TitleShingles;

/**
 * What must be known of an item to tell whether another is the same news.
 *
 * @param storyDated the date of its story's first item
 * @param title the trace of its whole title
 */
record DuplicateCandidate(
        long number,
        String story,
        String source,
        Instant dated,
        Instant storyDated,
        long title,
        TextFingerprint wording) {
    static final String SELECT = "select i.number, i.story, i.source, i.dated, first.dated as story_dated, i.title_key,"
            + " i.title, i.lead from items i join items first on first.key = i.story where i.number in (:numbers)";

    /** An item that is news, and so the first of its story. */
    static DuplicateCandidate ofNews(IncomingItem arrival, long number) {
        return new DuplicateCandidate(
                number,
                arrival.key(),
                arrival.item().origin().source(),
                arrival.item().dated(),
                arrival.item().dated(),
                TitleShingles.ofWhole(arrival.titleKey()),
                arrival.wording().compact());
    }

    static DuplicateCandidate read(ResultSet row, int line) throws SQLException {
        return new DuplicateCandidate(
                row.getLong("number"),
                row.getString("story"),
                row.getString("source"),
                Instant.parse(row.getString("dated")),
                Instant.parse(row.getString("story_dated")),
                TitleShingles.ofWhole(row.getString("title_key")),
                TextFingerprint.of(row.getString("title"), row.getString("lead"))
                        .compact());
    }

    /** Whether it is of another source than an item, and it and its story began within this time of it. */
    boolean mayTell(Item item, Duration within) {
        return !source.equals(item.origin().source())
                && isWithin(dated, item.dated(), within)
                && isWithin(storyDated, item.dated(), within);
    }

    private static boolean isWithin(Instant moment, Instant of, Duration within) {
        return !moment.isBefore(of.minus(within)) && !moment.isAfter(of.plus(within));
    }
}
