package se.omvarld.store.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.archive.KnownItems;
import se.omvarld.store.db.Store;

/** What each source's polls have shown so far. */
public final class SourceStates {
    private final Store store;

    public SourceStates(Store store) {
        this.store = store;
    }

    /** All sources that were ever polled, by id. */
    public List<SourceState> all() {
        return store.sql("select * from sources order by id")
                .query(SourceStates::state)
                .list();
    }

    /** The sources polled since a moment, by id: those whose files have been taken away are not among them. */
    public List<SourceState> polledSince(Instant moment) {
        return store.sql("select * from sources where last_poll >= ? order by id")
                .param(Store.text(moment))
                .query(SourceStates::state)
                .list();
    }

    /** The state of one source; empty before its first poll. */
    public Optional<SourceState> of(String source) {
        return store.sql("select * from sources where id = ?")
                .param(source)
                .query(SourceStates::state)
                .optional();
    }

    /** The sources that fail because their sites refuse, or because our own network was away. */
    public Set<String> excused() {
        return store
                .sql("select id from sources where failing_since is not null and (refused = 1 or outage = 1)")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** When any source was first polled with success; empty for a new store. */
    public Optional<Instant> firstPoll() {
        return Store.moment(store.sql("select min(first_success) from sources")
                .query(String.class)
                .optional()
                .orElse(null));
    }

    /**
     * What the source's last poll left behind for the next one. A day's first poll asks without conditions: some servers answer for ever
     * that nothing has changed.
     */
    public Poll.Known known(String source, Instant now) {
        return store.sql("select address, etag, last_modified, texts, last_poll from sources where id = ?")
                .param(source)
                .query((row, number) -> {
                    boolean today = Store.moment(row.getString("last_poll"))
                            .filter(last -> SwedishDateFormat.dayOf(last).equals(SwedishDateFormat.dayOf(now)))
                            .isPresent();
                    return new Poll.Known(
                            row.getString("address"),
                            today ? row.getString("etag") : "",
                            today ? row.getString("last_modified") : "",
                            row.getString("texts"));
                })
                .optional()
                .orElse(Poll.Known.NOTHING);
    }

    /** Its last success, when that was before names of items were kept ({@link KnownItems.Names}); else empty. */
    public Optional<Instant> unnamedUntil(String source) {
        return Store.moment(store.sql(
                        "select last_success from sources where id = ? and names_kept = 0 and last_success is not null")
                .param(source)
                .query(String.class)
                .optional()
                .orElse(null));
    }

    /** Forgets what polls have shown of a source that is gone. Should it come back, its items are known. */
    public void retire(String source) {
        store.sql(
                        "update sources set last_poll = null, failing_since = null, failures = 0, message = '', unreadable = 0,"
                                + " moved_to = '', gap_at = null, empty_since = null, next_attempt = null, asked_until = null,"
                                + " outage = 0, state = 'OK', state_since = null, state_reason = '', told_state = 'OK' where id = ?")
                .param(source)
                .update();
    }

    /** Makes the source's row, so that items can refer to it. */
    public void know(Source source) {
        store.sql("insert into sources (id, kind, publisher) values (?, ?, ?)"
                        + " on conflict (id) do update set kind = excluded.kind, publisher = excluded.publisher")
                .params(source.id(), source.kind(), source.publisher())
                .update();
    }

    /** Notes a poll that answered. The newest date never goes back. */
    public void succeeded(Poll poll, Optional<Instant> newest, Instant now) {
        String at = Store.text(now);
        Poll.Known left = poll.left();
        store.sql(
                        "update sources set kind = ?, publisher = ?, address = ?, etag = ?, last_modified = ?, texts = ?, http = ?, last_poll = ?,"
                                + " last_success = ?, first_success = coalesce(first_success, ?), failing_since = null, next_attempt = null, asked_until = null, outage = 0,"
                                + " failures = 0, message = '', names_kept = case when ? = 'OK' then 1 else names_kept end, newest = case when newest is null or newest < ? then ? else newest end"
                                + " where id = ?")
                .params(poll.source().kind(), poll.source().publisher())
                .params(left.address(), left.etag(), left.lastModified(), left.texts(), poll.http(), at, at, at)
                .param(poll.state().name())
                .params(
                        newest.map(Store::text).orElse(""),
                        newest.map(Store::text).orElse(null),
                        poll.source().id())
                .update();
    }

    /** Notes a poll that failed; what earlier polls have shown stays. */
    public void failed(Poll poll, Instant now) {
        String at = Store.text(now);
        store.sql("update sources set http = ?, last_poll = ?, failing_since = coalesce(failing_since, ?),"
                        + " failures = failures + 1, message = ? where id = ?")
                .params(poll.http(), at, at, poll.message(), poll.source().id())
                .update();
    }

    private static SourceState state(ResultSet row, int number) throws SQLException {
        return new SourceState(
                row.getString("id"),
                row.getString("kind"),
                row.getString("publisher"),
                row.getString("address"),
                row.getString("etag"),
                row.getString("last_modified"),
                Store.moment(row.getString("first_success")),
                Store.moment(row.getString("last_poll")),
                Store.moment(row.getString("last_success")),
                Store.moment(row.getString("newest")),
                Store.moment(row.getString("failing_since")),
                row.getInt("failures"),
                row.getInt("http"),
                row.getString("message"),
                SourceHealth.read(row));
    }
}
