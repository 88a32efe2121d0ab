package se.omvarld.store.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import se.omvarld.store.db.Store;

/** Who tells operators, and how often they were told: one process at a time, and not too many mails. */
public final class AlertBudget {
    private static final String TELLING = "telling";

    /** Longer than mails to all operators take; after a crash another may tell. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Store store;
    private final Clock clock;

    public AlertBudget(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether this process may tell; false when another one does. */
    public boolean claim() {
        Instant now = clock.instant();
        return store.sql(
                                "insert into alert_lease (name, leased_until) values (?, ?) on conflict (name)"
                                        + " do update set leased_until = excluded.leased_until where alert_lease.leased_until <= ?")
                        .params(TELLING, Store.text(now.plus(LEASE)), Store.text(now))
                        .update()
                == 1;
    }

    /** Lets others tell. */
    public void release() {
        store.sql("delete from alert_lease where name = ?").param(TELLING).update();
    }

    /** Notes that a mail went out. */
    public void sent() {
        Instant now = clock.instant();
        store.sql("insert into alert_mails (sent_at) values (?) on conflict (sent_at) do nothing")
                .param(Store.text(now))
                .update();
        store.sql("delete from alert_mails where sent_at < ?")
                .param(Store.text(now.minus(Duration.ofDays(1))))
                .update();
    }

    /** How many went out since a moment. */
    public int since(Instant moment) {
        return store.sql("select count(*) from alert_mails where sent_at > ?")
                .param(Store.text(moment))
                .query(Integer.class)
                .single();
    }
}
