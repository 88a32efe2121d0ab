package se.omvarld.store.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.store.db.Store;

/** What analysts made of the drafts: the record of each month's returned document. */
public final class ReturnedReports {
    private final Store store;
    private final PublishedReports reports;

    public ReturnedReports(Store store) {
        this.store = store;
        this.reports = new PublishedReports(store);
    }

    /**
     * Keeps a month's returned document, and its items as the month's published report; an earlier one is replaced.
     *
     * @param finished whether it is published; else what was published before stays, and {@link #publish} does it
     */
    public void save(YearMonth month, List<ReturnedItem> items, boolean finished) {
        List<ReturnedItem> published =
                items.stream().filter(ReturnedItem::published).toList();
        Stream<ReturnedItem> others = items.stream().filter(item -> !item.published());
        List<ReturnedItem> ordered = Stream.concat(published.stream(), others).toList();
        store.inTurn(() -> {
            store.sql("delete from unfinished_returns where month = ?")
                    .param(month.toString())
                    .update();
            if (finished) {
                publish(month, published);
            } else {
                store.sql("insert into unfinished_returns (month, answer, done) values (?, '', 0)")
                        .param(month.toString())
                        .update();
            }
            store.sql("delete from returned_items where month = ?")
                    .param(month.toString())
                    .update();
            for (int i = 0; i < ordered.size(); i++) {
                keep(month, i + 1, ordered.get(i));
            }
            return ordered.size();
        });
    }

    private void publish(YearMonth month, List<ReturnedItem> published) {
        reports.save(month, published.stream().map(ReturnedItem::item).toList());
        new PublishedIndex(store)
                .add(month, published.stream().map(ReturnedItem::story).toList());
    }

    /** Publishes what came back unfinished, because somebody says so. Returns whether there was anything. */
    public boolean publish(YearMonth month) {
        return store.inTurn(() -> {
            boolean waits = store.sql("update unfinished_returns set done = 1 where month = ? and done = 0")
                            .param(month.toString())
                            .update()
                    > 0;
            if (waits) {
                publish(
                        month,
                        of(month).stream().filter(ReturnedItem::published).toList());
            }
            return waits;
        });
    }

    /** Remembers by which answer people were asked whether an unfinished document is to be published. */
    public void asked(YearMonth month, String answer) {
        store.sql("update unfinished_returns set answer = ? where month = ?")
                .params(answer, month.toString())
                .update();
    }

    /** The month about which one of our mails has asked, by their Message-IDs. */
    public Optional<YearMonth> askedBy(List<String> messageIds) {
        return messageIds.isEmpty()
                ? Optional.empty()
                : store
                        .sql("select u.month from unfinished_returns u join deliveries d on d.period = u.answer"
                                + " where d.message_id in (:ids)")
                        .param("ids", messageIds)
                        .query((row, number) -> YearMonth.parse(row.getString("month")))
                        .list()
                        .stream()
                        .findFirst();
    }

    /** The months whose document came back and is not published. */
    public Set<YearMonth> unfinished() {
        return store
                .sql("select month from unfinished_returns where done = 0")
                .query((row, number) -> YearMonth.parse(row.getString("month")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private void keep(YearMonth month, int position, ReturnedItem returned) {
        LabelledItem item = returned.item();
        store.sql("insert into returned_items (month, position, state, story, proposed_area, proposed_title,"
                        + " proposed_type, title, type, area, second_area, relevance, publisher, body, urls)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(month.toString(), position, returned.state().name(), returned.story(), returned.proposedArea())
                .params(PublishedReports.line(returned.proposedTitle()), PublishedReports.line(returned.proposedType()))
                .params(PublishedReports.line(item.title()), PublishedReports.line(item.type()))
                .params(item.area(), item.secondArea(), item.relevance(), PublishedReports.line(item.publisher()))
                .params(PublishedReports.lines(item.body()), PublishedReports.lines(item.urls()))
                .update();
    }

    /** A month's record: what was published in the report's order, then the rest; empty when no document came back. */
    public List<ReturnedItem> of(YearMonth month) {
        return store.sql("select * from returned_items where month = ? order by position")
                .param(month.toString())
                .query(ReturnedReports::item)
                .list();
    }

    /**
     * What the draft proposed and the report does not have, as labels for rules: relevance 0 for what people took out of a
     * chapter, 1 for what only stood in the list, which is removed as a whole and so was never refused. Of a document that
     * came back unfinished also what it keeps.
     */
    public List<LabelledItem> unpublished(YearMonth month) {
        Set<String> published =
                reports.of(month).stream().flatMap(LabelledItem::keys).collect(Collectors.toSet());
        boolean unfinished = unfinished().contains(month);
        return of(month).stream()
                .filter(item -> unfinished || !item.published())
                .map(ReturnedItem::item)
                .filter(item -> item.keys().noneMatch(published::contains))
                .toList();
    }

    private static ReturnedItem item(ResultSet row, int number) throws SQLException {
        return new ReturnedItem(
                ReturnedItem.State.valueOf(row.getString("state")),
                row.getString("story"),
                row.getInt("proposed_area"),
                row.getString("proposed_title"),
                row.getString("proposed_type"),
                PublishedReports.item(row, number));
    }
}
