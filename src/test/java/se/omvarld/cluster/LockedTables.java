package se.omvarld.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import se.omvarld.cluster.ClusterSite.Asked;

/**
 * Two daemons on one PostgreSQL while somebody else locks one table after the other ({@code LOCK TABLE}, as a careless
 * maintenance does) for a minute each. Prints a line a table: how long no node lived, whether health stayed up, what was
 * polled meanwhile and how soon all is polled afterwards; fails when it does not go on. Not a test: {@code LockedTables
 * [SECONDS [TABLE…]]}, see docs/benchmarks.md.
 */
public final class LockedTables {
    private static final int SOURCES = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private LockedTables() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        boolean well = true;
        try (Cluster cluster = new Cluster(Files.createTempDirectory("omvarld-locked"), SOURCES)) {
            cluster.start("a");
            cluster.start("b");
            await().atMost(PATIENCE)
                    .until(() -> cluster.alive() == 2 && cluster.triggers().size() == SOURCES);
            List<String> tables =
                    arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : ours(cluster);
            System.out.println(
                    "table                          unlive_s first_lost polled_meanwhile all_after_s log_lines wrong");
            for (String table : tables) {
                well &= locked(cluster, table, seconds);
            }
            int twice = cluster.sql
                    .sql("select count(*) - count(distinct link) from items")
                    .query(Integer.class)
                    .single();
            System.out.println("items twice: " + twice);
            well &= twice == 0;
        }
        System.exit(well ? 0 : 1);
    }

    private static List<String> ours(Cluster cluster) {
        return cluster.sql
                .sql("select tablename from pg_tables where schemaname = 'public' order by tablename")
                .query(String.class)
                .list();
    }

    private static boolean locked(Cluster cluster, String table, int seconds) throws SQLException {
        long fired;
        int lines = lines(cluster);
        int unlive = 0;
        int leaderless = 0;
        try (Connection other = DriverManager.getConnection(cluster.url(), "postgres", "")) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table " + table + " in access exclusive mode");
            fired = table.equals("qrtz_triggers") ? ClusterSite.now() : cluster.firePolls(Duration.ofSeconds(2));
            for (int second = 0; second < seconds; second++) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                unlive += table.equals("nodes") || cluster.alive() == 2 ? 0 : 1;
                leaderless += table.equals("node_lead") || table.equals("nodes") || cluster.leaders() == 1 ? 0 : 1;
            }
            other.rollback();
        }
        int meanwhile = sources(cluster.site.since(fired));
        long freed = ClusterSite.now();
        boolean well = goesOn(cluster, fired);
        long after = ClusterSite.now() - freed;
        long again = (long) cluster.site.since(fired).size() - sources(cluster.site.since(fired));
        System.out.printf(
                "%-30s %8d %10d %16d %11.1f %9d %s%n",
                table,
                unlive,
                leaderless,
                meanwhile,
                after / 1000.0,
                lines(cluster) - lines,
                well ? again == 0 ? "" : again + " polled twice" : "DOES NOT GO ON");
        return well;
    }

    /** Both nodes live, one is the first, and all that was due has been polled, or is when it is due again. */
    private static boolean goesOn(Cluster cluster, long fired) {
        try {
            await().atMost(PATIENCE).until(() -> cluster.alive() == 2 && cluster.leaders() == 1 && cluster.quiet());
            if (sources(cluster.site.since(fired)) < SOURCES) {
                long again = cluster.firePolls();
                await().atMost(PATIENCE).until(() -> sources(cluster.site.since(again)) == SOURCES);
            }
            await().atMost(PATIENCE).until(cluster::quiet);
            return true;
        } catch (org.awaitility.core.ConditionTimeoutException e) {
            return false;
        }
    }

    private static int sources(List<Asked> asked) {
        return (int) asked.stream().map(Asked::source).distinct().count();
    }

    private static int lines(Cluster cluster) {
        return cluster.nodes.values().stream()
                .mapToInt(node -> (int) node.log().lines().count())
                .sum();
    }
}
