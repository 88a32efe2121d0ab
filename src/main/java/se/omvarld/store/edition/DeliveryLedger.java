package se.omvarld.store.edition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import se.omvarld.store.db.Store;

/**
 * What became of each delivery, and which is not to be tried any more. One that is given up counts as sent for its edition,
 * and can be taken up again.
 */
public final class DeliveryLedger {
    private static final String LINES =
            "select d.*, e.kind from deliveries d join editions e on e.period = d.period where ";
    private static final String NEWEST_FIRST = " order by d.created_at desc, d.period, d.recipient, d.copy";

    private final Store store;
    private final Clock clock;

    /**
     * A delivery with its story.
     *
     * @param kind its edition's
     * @param lastAttempt when it was tried last, sent or not; empty before
     * @param next when a pending one is tried next
     * @param refusedSince since when the server refuses it for good; empty when it does not
     * @param message why the last attempt failed; empty when it did not
     * @param bounce what came back after the server had taken it; empty when nothing has
     */
    public record Line(
            String period,
            Edition.Kind kind,
            String recipient,
            int copy,
            State state,
            Instant created,
            int attempts,
            Optional<Instant> lastAttempt,
            Instant next,
            Optional<Instant> refusedSince,
            String message,
            String bounce) {
        public boolean pending() {
            return state == State.PENDING;
        }
    }

    /** Where a delivery stands. */
    public enum State {
        PENDING,
        SENT,
        GIVEN_UP;

        /** As people and programs read it, for example {@code given-up}. */
        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public DeliveryLedger(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Those that are not sent and those that came back; newest editions first. */
    public List<Line> open() {
        return lines("d.state <> 'SENT' or d.bounce <> ''");
    }

    /** Those that are to be sent, the oldest first. */
    public List<Line> pending() {
        return lines("d.state = 'PENDING'").stream()
                .sorted(Comparator.comparing(Line::created))
                .toList();
    }

    /** All of an edition. */
    public List<Line> of(String period) {
        return lines("d.period = ?", period);
    }

    private List<Line> lines(String condition, Object... parameters) {
        return store.sql(LINES + condition + NEWEST_FIRST)
                .params(parameters)
                .query(DeliveryLedger::line)
                .list();
    }

    /** Lets what is pending of an edition be tried at once, as someone who asks for it expects. */
    public void hasten(String period) {
        store.sql("update deliveries set next_attempt = ? where period = ? and state = 'PENDING'")
                .params(Store.text(clock.instant()), period)
                .update();
    }

    /** Lets what is pending or given up be tried at once; how many there were. */
    public int retry(String period, Optional<String> recipient) {
        String now = Store.text(clock.instant());
        return store.sql(
                        "update deliveries set state = 'PENDING', next_attempt = ?, refused_since = null,"
                                + " given_up_at = null where period = ? and state <> 'SENT' and (? = '' or lower(recipient) = ?)")
                .params(now, period)
                .params(folded(recipient), folded(recipient))
                .update();
    }

    /** Gives up what is pending, since a person says so; how many there were. */
    public int drop(String period, Optional<String> recipient) {
        return store.inTurn(() -> {
            int dropped = store.sql("update deliveries set state = 'GIVEN_UP', given_up_at = null where period = ?"
                            + " and state = 'PENDING' and (? = '' or lower(recipient) = ?)")
                    .params(period, folded(recipient), folded(recipient))
                    .update();
            settle(store, period, Store.text(clock.instant()));
            return dropped;
        });
    }

    /** An edition is sent when none of its first copies is on its way any more. */
    static int settle(Store store, String period, String now) {
        return store.sql("update editions set state = 'SENT', sent_at = ? where period = ? and state = 'FROZEN'"
                        + " and not exists (select 1 from deliveries d where d.period = editions.period"
                        + " and d.copy = 0 and d.state = 'PENDING')")
                .params(now, period)
                .update();
    }

    private static String folded(Optional<String> recipient) {
        return recipient.orElse("").toLowerCase(Locale.ROOT);
    }

    /**
     * Gives up by itself what the server has refused for good for so long, and what waits for so long for somebody who is
     * nobody's recipient any more.
     *
     * @param wanted whether the settings still name the delivery's recipient
     * @return what was given up now
     */
    public List<Line> expire(Duration after, Predicate<Line> wanted) {
        Instant then = clock.instant().minus(after);
        List<Line> expired = pending().stream()
                .filter(line -> line.refusedSince()
                                .filter(since -> !since.isAfter(then))
                                .isPresent()
                        || (line.attempts() > 0 && !line.created().isAfter(then) && !wanted.test(line)))
                .toList();
        expired.forEach(this::giveUp);
        return expired;
    }

    private void giveUp(Line line) {
        String now = Store.text(clock.instant());
        store.inTurn(() -> {
            store.sql("update deliveries set state = 'GIVEN_UP', given_up_at = ? where period = ? and recipient = ?"
                            + " and copy = ? and state = 'PENDING'")
                    .params(now, line.period(), line.recipient(), line.copy())
                    .update();
            return settle(store, line.period(), now);
        });
    }

    /** What was given up by itself, or came back, since a moment. */
    public List<Line> lost(Instant since) {
        return lines("d.given_up_at >= ? or d.bounced_at >= ?", Store.text(since), Store.text(since));
    }

    /**
     * A mail that the server had taken came back.
     *
     * @return whether it is one of ours, to this recipient
     */
    public boolean bounced(String messageId, String recipient, String reason) {
        return store.sql(
                                "update deliveries set bounce = ?, bounced_at = ? where message_id = ? and lower(recipient) = ?")
                        .params(reason, Store.text(clock.instant()), messageId)
                        .param(recipient.toLowerCase(Locale.ROOT))
                        .update()
                > 0;
    }

    /** Whether a mail is one of ours. */
    public boolean has(String messageId) {
        return store.sql("select count(*) from deliveries where message_id = ?")
                        .param(messageId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("period"),
                Edition.Kind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                row.getInt("copy"),
                State.valueOf(row.getString("state")),
                Instant.parse(row.getString("created_at")),
                row.getInt("attempts"),
                Store.moment(row.getString("last_attempt")),
                Instant.parse(row.getString("next_attempt")),
                Store.moment(row.getString("refused_since")),
                row.getString("message"),
                row.getString("bounce"));
    }
}
