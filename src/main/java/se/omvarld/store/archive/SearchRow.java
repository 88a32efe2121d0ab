package se.omvarld.store.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import se.omvarld.item.Item;
import se.omvarld.rules.model.Verdict;
import se.omvarld.store.db.Store;

/** An item that may have been found, as the database gives it. */
record SearchRow(Item item, String story, boolean baseline, Optional<Verdict> verdict) {
    static final String SELECT =
            "select i.*, " + StoryMember.VERDICT + " from items i left join verdicts v on v.item = i.key";

    static SearchRow read(ResultSet row, int number) throws SQLException {
        return new SearchRow(
                Items.item(row, number),
                row.getString("story"),
                row.getInt("baseline") != 0,
                row.getString("v_level") == null ? Optional.empty() : Optional.of(StoryMember.verdict(row)));
    }

    String text() {
        return item.title() + "\n" + item.lead() + "\n" + item.origin().publisher();
    }

    SearchQuery.Place place() {
        return new SearchQuery.Place(Store.text(item.dated()), item.key());
    }

    FoundItem found(Store store) {
        List<FoundItem.Shown> shown = store.sql(
                        "select period, number from edition_stories where story = ? order by period")
                .param(story)
                .query((row, number) -> new FoundItem.Shown(row.getString("period"), row.getInt("number")))
                .list();
        return new FoundItem(item, verdict, baseline, shown);
    }
}
