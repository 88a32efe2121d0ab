package se.omvarld.store.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.omvarld.store.db.Store;

/** What is wrong, since when, and what operators know of it. Each incident has one row, which it keeps when it comes again. */
public final class Incidents {
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final Store store;

    public Incidents(Store store) {
        this.store = store;
    }

    /** Notes that something is wrong; true when it was not known. What is wrong still keeps its beginning. */
    public boolean raise(String name, String node, String reason, Instant now) {
        return store.inTransaction(() -> {
            boolean known = find(name, node).filter(Incident::lasts).isPresent();
            store.sql("insert into troubles (name, node, reason, since) values (?, ?, ?, ?)"
                            + " on conflict (name, node) do update set reason = excluded.reason, mended = null,"
                            + " since = case when troubles.mended is null then troubles.since else excluded.since end")
                    .params(name, node, reason, Store.text(now))
                    .update();
            return !known;
        });
    }

    /** Notes that it is well again; true when it was not. */
    public boolean mend(String name, String node, Instant now) {
        return store.sql("update troubles set mended = ? where name = ? and node = ? and mended is null")
                        .params(Store.text(now), name, node)
                        .update()
                > 0;
    }

    public Optional<Incident> find(String name, String node) {
        return store.sql("select * from troubles where name = ? and node = ?")
                .params(name, node)
                .query(Incidents::incident)
                .optional();
    }

    /** What lasts, the oldest first. */
    public List<Incident> lasting() {
        return store.sql("select * from troubles where mended is null order by since, name, node")
                .query(Incidents::incident)
                .list();
    }

    /** What lasted at some moment since then, the oldest first. */
    public List<Incident> since(Instant moment) {
        return store.sql("select * from troubles where mended is null or mended >= ? order by since, name, node")
                .param(Store.text(moment))
                .query(Incidents::incident)
                .list();
    }

    /**
     * What operators do not know yet: what has begun, what has ended, and what they were told of before a moment and lasts.
     */
    public List<Incident> untold(Instant reminders) {
        return store.sql("select * from troubles where (mended is null and (told is null or told <= ?))"
                        + " or (mended is not null and told is not null) order by since, name, node")
                .param(Store.text(reminders))
                .query(Incidents::incident)
                .list();
    }

    /** Notes that operators know of it as it is given here; if it has turned meanwhile, that is told next time. */
    public void told(Incident incident, Instant now) {
        store.sql("update troubles set told = ? where name = ? and node = ?")
                .params(incident.lasts() ? Store.text(now) : null, incident.name(), incident.node())
                .update();
    }

    /** Notes an incident that the store could not keep while it lasted. */
    public void add(Incident incident) {
        raise(incident.name(), incident.node(), incident.reason(), incident.since());
        incident.told().ifPresent(told -> told(incident, told));
    }

    /** Removes what ended long ago and has been told. */
    public void forget(Instant now) {
        store.sql("delete from troubles where told is null and mended <= ?")
                .param(Store.text(now.minus(REMEMBERED)))
                .update();
    }

    private static Incident incident(ResultSet row, int number) throws SQLException {
        return new Incident(
                row.getString("name"),
                row.getString("node"),
                row.getString("reason"),
                Instant.parse(row.getString("since")),
                Store.moment(row.getString("mended")),
                Store.moment(row.getString("told")));
    }
}
