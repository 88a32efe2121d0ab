package se.omvarld.store.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.omvarld.store.db.Store;

/**
 * The daemons on a shared database, their signs of life, and which of them is the first: it does what only one may do. All
 * times are the database's. A database that is not shared has none.
 */
public final class Nodes {
    /** How long a node stays the first without a sign of life. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    private static final String FORGET = "interval '7 days'";

    private final Store store;

    public Nodes(Store store) {
        this.store = store;
    }

    /**
     * A node's sign of life.
     *
     * @param run tells one start of the daemon from another
     * @param content what it works with
     * @param now the time by the node's own clock
     * @return whether it is the first node, for {@link #LEASE} from before this was asked
     */
    public boolean announce(String name, String run, String content, Instant now) {
        return store.inTransaction(() -> {
            store.sql("insert into nodes (name, run, started_at, seen_at, ahead, content)"
                            + " values (?, ?, now(), now(), (extract(epoch from ?::timestamptz - clock_timestamp()) * 1000)::bigint, ?)"
                            + " on conflict (name) do update set seen_at = excluded.seen_at, ahead = excluded.ahead,"
                            + " content = excluded.content, run = excluded.run, started_at ="
                            + " case when nodes.run = excluded.run then nodes.started_at else excluded.started_at end")
                    .params(name, run, Timestamp.from(now), content)
                    .update();
            store.sql("delete from nodes where seen_at < now() - " + FORGET).update();
            return store.sql("update node_lead set node = ?, until_at = now() + interval '" + LEASE.toSeconds()
                                    + " seconds' where node = ? or until_at < now()")
                            .params(name, name)
                            .update()
                    == 1;
        });
    }

    /** A node stops, and leaves its place to others at once. */
    public void leave(String name) {
        store.inTransaction(() -> {
            store.sql("update node_lead set until_at = 'epoch' where node = ?")
                    .param(name)
                    .update();
            return store.sql("delete from nodes where name = ?").param(name).update();
        });
    }

    /** All nodes by name, also those that have fallen silent in the last seven days. */
    public List<Node> all() {
        return store.isShared()
                ? store.sql("select n.*, l.id is not null as first,"
                                + " (extract(epoch from now() - n.seen_at) * 1000)::bigint as silent from nodes n"
                                + " left join node_lead l on l.node = n.name and l.until_at > now() order by n.name")
                        .query(Nodes::node)
                        .list()
                : List.of();
    }

    private static Node node(ResultSet row, int number) throws SQLException {
        return new Node(
                row.getString("name"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                Duration.ofMillis(row.getLong("silent")),
                Duration.ofMillis(row.getLong("ahead")),
                row.getString("content"),
                row.getBoolean("first"));
    }

    /**
     * Notes what is not as it should be between the nodes; empty when all is well.
     *
     * @return how long it has been so
     */
    public Duration note(String finding) {
        return Duration.ofMillis(store.sql(
                        "update node_lead set finding = ?, finding_since = case when finding = ? then finding_since"
                                + " else now() end returning (extract(epoch from now() - finding_since) * 1000)::bigint")
                .params(finding, finding)
                .query(Long.class)
                .single());
    }

    /** What operators were told last; empty when that was that all is well. */
    public String told() {
        return store.isShared()
                ? store.sql("select told from node_lead").query(String.class).single()
                : "";
    }

    /** Notes what operators know. */
    public void told(String finding) {
        store.sql("update node_lead set told = ?").param(finding).update();
    }
}
