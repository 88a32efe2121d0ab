package se.omvarld.store.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.omvarld.store.db.Store;

/** The newest editions with what became of each of their deliveries. */
public final class EditionLedger {
    private static final int MOST_DELIVERIES = 200;

    /**
     * An edition.
     *
     * @param subject of its mail; empty before it is frozen
     * @param frozen empty before
     * @param stories how many it shows
     */
    public record Entry(
            Edition edition, String subject, Optional<Instant> frozen, int stories, List<Sending> deliveries) {}

    /**
     * A delivery.
     *
     * @param sent when the server took it; empty while it has not
     * @param attempts how many have failed
     * @param next when it is tried next
     * @param message why the last attempt failed; empty when none has
     * @param givenUp whether it is not tried any more
     * @param bounce what came back after the server had taken it; empty when nothing has
     */
    public record Sending(
            String recipient,
            int copy,
            Optional<Instant> sent,
            int attempts,
            Instant next,
            String message,
            boolean givenUp,
            String bounce) {}

    private final Store store;

    public EditionLedger(Store store) {
        this.store = store;
    }

    /** The editions that were opened last, of all kinds, newest first. */
    public List<Entry> newest(int most) {
        return store
                .sql("select e.*, (select count(*) from edition_stories s where s.period = e.period) as stories"
                        + " from editions e order by e.opened_at desc, e.period desc limit ?")
                .param(most)
                .query(EditionLedger::entry)
                .list()
                .stream()
                .map(this::withDeliveries)
                .toList();
    }

    private Entry withDeliveries(Entry entry) {
        List<Sending> deliveries = store.sql(
                        "select * from deliveries where period = ? order by copy, recipient limit ?")
                .params(entry.edition().period(), MOST_DELIVERIES)
                .query(EditionLedger::sending)
                .list();
        return new Entry(entry.edition(), entry.subject(), entry.frozen(), entry.stories(), deliveries);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                Editions.edition(row, number),
                row.getString("subject"),
                Store.moment(row.getString("frozen_at")),
                row.getInt("stories"),
                List.of());
    }

    private static Sending sending(ResultSet row, int number) throws SQLException {
        return new Sending(
                row.getString("recipient"),
                row.getInt("copy"),
                Store.moment(row.getString("sent_at")),
                row.getInt("attempts"),
                Instant.parse(row.getString("next_attempt")),
                row.getString("message"),
                DeliveryLedger.State.valueOf(row.getString("state")) == DeliveryLedger.State.GIVEN_UP,
                row.getString("bounce"));
    }
}
