package se.omvarld.store.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omvarld.item.Item;
import se.omvarld.rules.model.Verdict;
import se.omvarld.store.archive.Items;
import se.omvarld.store.archive.Verdicts;
import se.omvarld.store.db.Store;
import se.omvarld.store.search.SearchQuery.Place;

/**
 * Finds items of the archive by words, newest first. The database leaves out what cannot fit (it knows no upper case of å, so
 * any character stands for such a letter); Java, which folds every letter, decides.
 */
public final class ArchiveSearch {
    private static final int BATCH = 500;
    /** So that no question reads the whole archive into Java: the next page goes on from there. */
    private static final int MOST_READ = 5_000;

    /** Items that the database looks through at a time. */
    private static final int SLICE = 25_000;

    /** Of a page's search, so that it ends within seconds in an archive of any size, and others get their turn. */
    private static final int PAGE_SLICES = 8;

    /** Before every key. */
    private static final String FIRST_KEY = "!";

    private static final String SELECT =
            "select i.*, " + Verdicts.COLUMNS + " from items i left join verdicts v on v.item = i.key";

    /**
     * What was found.
     *
     * @param next where to go on; empty when there is no more
     */
    public record Page(List<FoundItem> items, Optional<Place> next) {}

    private final Store store;
    private final int slice;

    public ArchiveSearch(Store store) {
        this(store, SLICE);
    }

    /** @param slice items that the database looks through at a time */
    ArchiveSearch(Store store, int slice) {
        this.store = store;
        this.slice = slice;
    }

    /** The first items that fit, of the whole archive. */
    public Page find(SearchQuery question, int most) {
        return find(question, most, Integer.MAX_VALUE);
    }

    /** The same of the newest 200,000 items or so from the question's place on: where to go on is said when there are more. */
    public Page findSoon(SearchQuery question, int most) {
        return find(question, most, PAGE_SLICES);
    }

    private Page find(SearchQuery question, int most, int slices) {
        List<FoundItem> found = new ArrayList<>();
        SearchQuery rest = question;
        Optional<String> oldest = oldest(rest);
        int left = slices;
        for (int read = 0; read < MOST_READ && left > 0; ) {
            List<Row> batch = batch(rest, oldest);
            read += batch.size();
            for (Row row : batch) {
                if (question.fits(row.text())) {
                    if (found.size() == most) {
                        return new Page(found, rest.after());
                    }
                    found.add(found(row));
                }
                rest = rest.from(row.place());
            }
            if (batch.size() < BATCH) {
                if (oldest.isEmpty()) {
                    return new Page(found, Optional.empty());
                }
                rest = rest.from(new Place(oldest.get(), FIRST_KEY));
                oldest = oldest(rest);
                left--;
            }
        }
        return new Page(found, rest.after());
    }

    /** Down to which date the next slice of items lies, all of that date among them; empty when these are the last. */
    private Optional<String> oldest(SearchQuery question) {
        Place place = question.after().orElse(new Place("9", "")); // later than every date
        String within = place.key().equals(FIRST_KEY) ? "<" : "<="; // nothing of its date is left
        return store.sql("select dated from items where dated " + within + " ? order by dated desc limit 1 offset ?")
                .params(place.dated(), slice)
                .query(String.class)
                .optional();
    }

    /** All items of a story, newest first. */
    public List<FoundItem> ofStory(String story) {
        return store
                .sql(SELECT + " where i.story = ? order by i.dated desc, i.key desc")
                .param(story)
                .query(Row::read)
                .list()
                .stream()
                .map(this::found)
                .toList();
    }

    /** The items that were picked last, by when they were first seen; baseline left out. */
    public List<FoundItem> lastPicked(int most) {
        return store
                .sql(SELECT + " where v.level <> 'NONE' and i.baseline = 0"
                        + " order by i.first_seen desc, i.key desc limit ?")
                .param(most)
                .query(Row::read)
                .list()
                .stream()
                .map(this::found)
                .toList();
    }

    /** An item that may have been found. */
    private record Row(Item item, String story, boolean baseline, Optional<Verdict> verdict) {
        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    Items.item(row, number),
                    row.getString("story"),
                    row.getInt("baseline") != 0,
                    row.getString("v_level") == null ? Optional.empty() : Optional.of(Verdicts.read(row)));
        }

        String text() {
            return item.title() + "\n" + item.lead() + "\n" + item.origin().publisher();
        }

        Place place() {
            return new Place(Store.text(item.dated()), item.key());
        }
    }

    private FoundItem found(Row row) {
        List<FoundItem.Shown> shown = store.sql(
                        "select period, number from edition_stories where story = ? order by period")
                .param(row.story())
                .query(FoundItem.Shown.class)
                .list();
        return new FoundItem(row.item(), row.verdict(), row.baseline(), shown);
    }

    private List<Row> batch(SearchQuery question, Optional<String> oldest) {
        SearchConditions conditions = new SearchConditions(question, oldest);
        return store.sql(SELECT + " where " + conditions.text() + " order by i.dated desc, i.key desc limit " + BATCH)
                .params(conditions.values())
                .query(Row::read)
                .list();
    }
}
