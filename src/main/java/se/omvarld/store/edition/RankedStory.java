package se.omvarld.store.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;

/**
 * A picked item whose story an edition could show; only what its rank needs, since there may be very many.
 *
 * @param seen when it was first seen, UTC as ISO text
 * @param baseline whether its source's first contact brought it
 */
record RankedStory(
        String story, String source, String publisher, String seen, String dated, double rank, boolean baseline) {
    static final String COLUMNS = "i.story, i.source, i.publisher, i.first_seen, i.dated, i.baseline, v.rank";

    /** The strongest first, of those the newest. */
    static final Comparator<RankedStory> RANK = Comparator.comparingDouble(RankedStory::rank)
            .reversed()
            .thenComparing(Comparator.comparing(RankedStory::dated).reversed())
            .thenComparing(RankedStory::story);

    static RankedStory read(ResultSet row, int number) throws SQLException {
        return new RankedStory(
                row.getString("story"),
                row.getString("source").intern(),
                row.getString("publisher").intern(),
                row.getString("first_seen"),
                row.getString("dated"),
                row.getDouble("rank"),
                row.getInt("baseline") != 0);
    }
}
