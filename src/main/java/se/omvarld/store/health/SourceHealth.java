package se.omvarld.store.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import se.omvarld.store.db.Store;

/**
 * Whether a source can be relied on: what its polls show, and the state that {@code watch} makes of it.
 *
 * @param since when the state turned; empty while it never did
 * @param reason why it is not {@code ok}, in plain words for operators; else empty
 * @param told the state that operators were told of last
 * @param gapAt when a poll last showed only items newer than all known before, so that some were probably missed
 * @param emptySince since when it answers but shows nothing, though it did before
 * @param unreadable whether every failure of the present row was an answer that is no feed, or a page without its list
 * @param movedTo where a permanent redirect leads; empty for none
 * @param shown how many items the last poll showed that showed any
 * @param perWeek how many items a week are usual; 0 when not known
 */
public record SourceHealth(
        State state,
        Optional<Instant> since,
        String reason,
        State told,
        Optional<Instant> gapAt,
        Optional<Instant> emptySince,
        boolean unreadable,
        String movedTo,
        int shown,
        double perWeek) {

    /** The health of a source that nothing is known of yet. */
    public static final SourceHealth NEW = of(State.OK);

    /** What a source's health can be. */
    public enum State {
        OK,
        /** Answers, but has shown nothing new for far longer than is usual for it. */
        QUIET,
        /** Does not answer, or refuses. */
        FAILING,
        /** Some items were probably missed between two polls. */
        GAP,
        /** Its own addresses fail; it is read where it was found on its site. */
        FOUND,
        /** Answers, but otherwise than before: without its list, empty, or from another address. */
        CHANGED;

        /** As people and programs read it, for example {@code quiet}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A bare state, without what led to it. */
    public static SourceHealth of(State state) {
        return new SourceHealth(
                state, Optional.empty(), "", State.OK, Optional.empty(), Optional.empty(), false, "", 0, 0);
    }

    static SourceHealth read(ResultSet row) throws SQLException {
        return new SourceHealth(
                State.valueOf(row.getString("state")),
                Store.moment(row.getString("state_since")),
                row.getString("state_reason"),
                State.valueOf(row.getString("told_state")),
                Store.moment(row.getString("gap_at")),
                Store.moment(row.getString("empty_since")),
                row.getInt("unreadable") != 0,
                row.getString("moved_to"),
                row.getInt("shown"),
                row.getDouble("per_week"));
    }

    public boolean isOk() {
        return state == State.OK;
    }
}
