package se.omvarld.store.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.omvarld.store.db.Store;

/** What is on its way to whom. A delivery is leased before it is sent, so that two senders never hold the same one. */
public final class Deliveries {
    /** Renewed while the sender lives; after a crash the delivery is free again. */
    private static final Duration LEASE = Duration.ofSeconds(45);

    /** Longer than the longest mail takes. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(10);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    private final Store store;
    private final Clock clock;
    /** What this process is sending, and since when. */
    private final Map<Delivery, Instant> held = new ConcurrentHashMap<>();
    /** What the server took, and the store could not yet note. */
    private final Set<Delivery> taken = ConcurrentHashMap.newKeySet();

    private volatile boolean drained;

    public Deliveries(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    static void add(Store store, Delivery delivery) {
        String created = Store.text(delivery.created());
        store.sql("insert into deliveries (period, recipient, copy, message_id, created_at, state, next_attempt,"
                        + " leased_until, areas) values (?, ?, ?, ?, ?, 'PENDING', ?, '', ?)"
                        + " on conflict (period, recipient, copy) do nothing")
                .params(delivery.period(), delivery.recipient(), delivery.copy(), delivery.messageId())
                .params(created, created, delivery.areas())
                .update();
    }

    /** Adds deliveries to a frozen edition, for a copy that was asked for. */
    public void add(List<Delivery> deliveries) {
        store.inTransaction(() -> {
            deliveries.forEach(delivery -> add(store, delivery));
            return deliveries.size();
        });
    }

    /** Every delivery of an edition. */
    public List<Delivery> of(String period) {
        return store.sql("select * from deliveries where period = ? order by copy, recipient")
                .param(period)
                .query(Deliveries::delivery)
                .list();
    }

    /** The moment as the store writes it, for the route that asks what is due. */
    public String now() {
        return Store.text(clock.instant());
    }

    /** Begins no other: the process ends. Those that are being sent are finished. */
    public Set<Delivery> drain() {
        drained = true;
        return Set.copyOf(held.keySet());
    }

    /** Takes a due delivery for sending; null when someone else has it, it is sent or waits, or this process ends. */
    public Delivery lease(String period, String recipient, int copy) {
        if (drained) {
            return null;
        }
        Instant now = clock.instant();
        Optional<Delivery> leased = store.sql(
                        "update deliveries set leased_until = ? where period = ? and recipient = ? and copy = ?"
                                + " and state = 'PENDING' and leased_until <= ? and next_attempt <= ? returning *")
                .params(Store.text(now.plus(LEASE)), period, recipient, copy)
                .params(Store.text(now), Store.text(now))
                .query(Deliveries::delivery)
                .optional();
        leased.ifPresent(delivery -> held.put(delivery, now));
        return leased.orElse(null);
    }

    /** Keeps what this process is sending from all others for another 45 seconds; 10 minutes at most. */
    public void renew() {
        Instant now = clock.instant();
        held.forEach((delivery, since) -> {
            if (taken.contains(delivery) || since.plus(LONGEST_SENDING).isAfter(now)) {
                store.sql("update deliveries set leased_until = ? where period = ? and recipient = ? and copy = ?"
                                + " and state = 'PENDING' and leased_until <> ''")
                        .params(Store.text(now.plus(LEASE)), delivery.period(), delivery.recipient(), delivery.copy())
                        .update();
            }
        });
    }

    /**
     * Notes that the server took it. The edition is sent when all its first copies are. What cannot be noted is remembered
     * as long as this process lives, for {@link #noteTaken()}.
     */
    public void sent(Delivery delivery) {
        taken.add(delivery);
        note(delivery);
    }

    /** Notes what the server took while the store could not be written, so that it is not sent again. */
    public void noteTaken() {
        List.copyOf(taken).forEach(this::note);
    }

    private void note(Delivery delivery) {
        String now = Store.text(clock.instant());
        store.inTurn(() -> {
            store.sql(
                            "update deliveries set state = 'SENT', sent_at = ?, last_attempt = ?, message = '' where period = ?"
                                    + " and recipient = ? and copy = ?")
                    .params(now, now, delivery.period())
                    .params(delivery.recipient(), delivery.copy())
                    .update();
            return DeliveryLedger.settle(store, delivery.period(), now);
        });
        taken.remove(delivery);
        held.remove(delivery);
    }

    /**
     * Notes why it was not sent, frees it, and sets the next attempt: 5 minutes, doubled each time, 4 hours at most.
     *
     * @param refused whether the server said that it will never take it
     */
    public void failed(Delivery delivery, String message, boolean refused) {
        held.remove(delivery);
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(delivery.attempts(), 10));
        Instant next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        String now = Store.text(clock.instant());
        store.sql(
                        "update deliveries set attempts = attempts + 1, last_attempt = ?, next_attempt = ?, leased_until = '',"
                                + " message = ?, refused_since = case when ? = 1 then coalesce(refused_since, ?) end"
                                + " where period = ? and recipient = ? and copy = ?")
                .params(now, Store.text(next), message, refused ? 1 : 0, now)
                .params(delivery.period(), delivery.recipient(), delivery.copy())
                .update();
    }

    /**
     * Lets all that is due wait as one whose login was refused: servers lock accounts after a few refused logins.
     *
     * @param message what the server said
     */
    public void postpone(String message) {
        Instant now = clock.instant();
        store.sql("update deliveries set next_attempt = ?, message = ? where state = 'PENDING' and next_attempt <= ?"
                        + " and leased_until <= ?")
                .params(Store.text(now.plus(FIRST_WAIT)), message)
                .params(Store.text(now), Store.text(now))
                .update();
    }

    /** After the clock was set back, moments that were written before may be far away: nobody waits for them. */
    public void clockSetBack() {
        Instant now = clock.instant();
        store.sql("update deliveries set next_attempt = ? where state = 'PENDING' and next_attempt > ?")
                .params(Store.text(now), Store.text(now))
                .update();
        store.sql("update deliveries set leased_until = '' where leased_until > ?")
                .param(Store.text(now.plus(LEASE)))
                .update();
    }

    /** The copy number after the highest one of an edition. */
    public int nextCopy(String period) {
        return Optional.ofNullable(store.sql("select max(copy) from deliveries where period = ?")
                        .param(period)
                        .query(Integer.class)
                        .optional()
                        .orElse(null))
                .map(copy -> copy + 1)
                .orElse(0);
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getString("period"),
                row.getString("recipient"),
                row.getInt("copy"),
                row.getString("message_id"),
                Instant.parse(row.getString("created_at")),
                row.getInt("attempts"),
                row.getString("areas"));
    }
}
