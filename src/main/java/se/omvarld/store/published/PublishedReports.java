package se.omvarld.store.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.store.db.Store;

/** The items of published reports, month by month: the truth that rules are tested against. */
public final class PublishedReports {
    /** What would break a line in two, and what PostgreSQL keeps in no text. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final Store store;

    public PublishedReports(Store store) {
        this.store = store;
    }

    /** Keeps a month's items in the report's order, in place of those that were kept before; an empty list forgets the month.
     * Later editions do not propose them again. */
    public void save(YearMonth month, List<LabelledItem> items) {
        store.inTurn(() -> {
            store.sql("delete from published_items where month = ?")
                    .param(month.toString())
                    .update();
            for (int i = 0; i < items.size(); i++) {
                keep(month, i + 1, items.get(i));
            }
            new PublishedIndex(store).replace(month, items);
            return items.size();
        });
    }

    private void keep(YearMonth month, int position, LabelledItem item) {
        store.sql("insert into published_items (month, position, title, type, area, second_area, relevance, publisher,"
                        + " body, urls) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(month.toString(), position, line(item.title()), line(item.type()))
                .params(item.area(), item.secondArea(), item.relevance(), line(item.publisher()))
                .params(lines(item.body()), lines(item.urls()))
                .update();
    }

    /** A month's items in the report's order; empty when the month is not imported. */
    public List<LabelledItem> of(YearMonth month) {
        return store.sql("select * from published_items where month = ? order by position")
                .param(month.toString())
                .query(PublishedReports::item)
                .list();
    }

    /** The months that are imported, oldest first. */
    public List<YearMonth> months() {
        return store.sql("select distinct month from published_items order by month")
                .query((row, number) -> YearMonth.parse(row.getString("month")))
                .list();
    }

    static LabelledItem item(ResultSet row, int number) throws SQLException {
        return new LabelledItem(
                row.getString("title"),
                row.getString("body").lines().toList(),
                row.getString("urls").lines().toList(),
                row.getInt("area"),
                row.getInt("second_area"),
                row.getInt("relevance"),
                row.getString("type"),
                row.getString("publisher"));
    }

    static String lines(List<String> texts) {
        return String.join(
                "\n",
                texts.stream()
                        .map(PublishedReports::line)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    static String line(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
