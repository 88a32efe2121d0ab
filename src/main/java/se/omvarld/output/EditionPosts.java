package se.omvarld.output;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.omvarld.store.db.Store;

/** Which weekly digests are to be posted beside mail, and which were: each once, by one process. */
public final class EditionPosts {
    /** An older one is no news: nor is what was sent before the webhook was set. */
    private static final Duration NEWS = Duration.ofDays(2);

    /** What a process has claimed and not posted is free again after it; so long one that failed waits. */
    private static final Duration CLAIMED = Duration.ofMinutes(10);

    private final Store store;
    private final Clock clock;

    public EditionPosts(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The periods of those that were sent and are not posted yet, claimed for the caller. */
    public List<String> claim(String output) {
        Instant now = clock.instant();
        return store
                .sql("select period from editions where kind = 'WEEKLY' and state = 'SENT' and sent_at > ?"
                        + " and period not in (select period from posts where output = ?"
                        + " and (posted_at is not null or claimed_until > ?)) order by period")
                .params(Store.text(now.minus(NEWS)), output, Store.text(now))
                .query(String.class)
                .list()
                .stream()
                .filter(period -> claim(output, period, now))
                .toList();
    }

    private boolean claim(String output, String period, Instant now) {
        return store.sql("insert into posts (output, period, claimed_until) values (?, ?, ?)"
                                + " on conflict (output, period) do update set claimed_until = excluded.claimed_until"
                                + " where posts.posted_at is null and posts.claimed_until <= ?")
                        .params(output, period, Store.text(now.plus(CLAIMED)), Store.text(now))
                        .update()
                == 1;
    }

    /** It was posted. */
    public void posted(String output, String period) {
        store.sql("update posts set posted_at = ? where output = ? and period = ?")
                .params(Store.text(clock.instant()), output, period)
                .update();
    }
}
