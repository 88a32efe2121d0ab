package se.omvarld.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import se.omvarld.cluster.ClusterSite.Asked;

/**
 * Three daemons on one PostgreSQL; in each round all sources and the digest are due and one daemon is killed at a random
 * moment, then started again. With {@code stop} it is stopped instead (SIGSTOP) until the others have done all, and wakes. Prints
 * a line a round, and counts: each feed shows one item more a round, all must be kept and none twice, and each digest comes
 * once. Not a test: {@code KilledNodes ROUNDS [SEED [stop]]}, see docs/benchmarks.md.
 */
public final class KilledNodes {
    private static final int SOURCES = 40;
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final Duration PATIENCE =
            Duration.ofMinutes(10); // a machine that does much else starts three in minutes

    /** A request that the dead node had begun so long before its end was under way, or about to be noted as done. */
    private static final long UNDER_WAY_MILLIS = 3_000;

    private final Cluster cluster;
    private final Random random;
    private final boolean stopped;
    private int shown = 1;
    private int twice;
    private int wrong;
    private long longest;

    private KilledNodes(Cluster cluster, long seed, boolean stopped) {
        this.stopped = stopped;
        this.cluster = cluster;
        this.random = new Random(seed);
    }

    /** Exit code 1 when a poll was made twice without need, or was missing, or a mail came twice or not at all. */
    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[0]);
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Path folder = Files.createTempDirectory("omvarld-nodes");
        boolean failed;
        try (Cluster cluster = new Cluster(folder, SOURCES)) {
            KilledNodes run = new KilledNodes(cluster, seed, arguments.length > 2 && arguments[2].equals("stop"));
            NAMES.forEach(cluster::start);
            await().atMost(PATIENCE).until(() -> cluster.alive() == NAMES.size());
            long first = cluster.firePolls(); // so that none is asked since it was never polled
            await().atMost(PATIENCE).until(() -> run.polls(first).size() == SOURCES && cluster.quiet());
            System.out.println("round killed after_ms done_s polls again wrong mails");
            for (int round = 1; round <= rounds; round++) {
                run.round(round);
            }
            run.count();
            System.out.printf(
                    "%d rounds, %d polls; polled again because their node was killed: %d; wrong: %d;"
                            + " longest time from the kill until all was done: %.1f s; logs: %s%n",
                    rounds, rounds * SOURCES, run.twice, run.wrong, run.longest / 1000.0, folder);
            failed = run.wrong > 0;
        }
        System.exit(failed ? 1 : 0);
    }

    private void round(int round) {
        await().atMost(PATIENCE).until(() -> cluster.alive() == NAMES.size());
        cluster.forgetDigest();
        String victim = NAMES.get(random.nextInt(NAMES.size()));
        long wait = random.nextInt(7_000);
        shown = cluster.site.publish();
        long fired = cluster.firePolls();
        cluster.fireDigest();
        LockSupport.parkNanos(Duration.ofMillis(wait).toNanos());
        if (stopped) {
            cluster.nodes.get(victim).signal("STOP");
        } else {
            cluster.nodes.get(victim).kill();
        }
        long killed = ClusterSite.now();
        int missing = awaitAll(fired);
        long done = ClusterSite.now() - killed;
        longest = Math.max(longest, done);
        if (stopped) {
            cluster.nodes.get(victim).signal("CONT");
        } else {
            cluster.start(victim);
        }
        await().atMost(PATIENCE).until(() -> cluster.alive() == NAMES.size());
        // What a late second poll or mail would be: of a job that was recovered without need, or of the node that woke.
        LockSupport.parkNanos(Duration.ofSeconds(8).toNanos());
        int again = again(fired, killed, victim, true);
        int bad =
                missing + again(fired, killed, victim, false) + (cluster.mails().size() == 1 ? 0 : 1);
        twice += again;
        wrong += bad;
        System.out.printf(
                "%5d %6s %8d %6.1f %5d %5d %5d %5d%n",
                round,
                victim,
                wait,
                done / 1000.0,
                cluster.site.since(fired).size(),
                again,
                bad,
                cluster.mails().size());
    }

    /** All that the feeds have shown must have been kept, and nothing twice. */
    private void count() {
        List<String> kept =
                cluster.sql.sql("select link from items").query(String.class).list();
        int lost = shown * SOURCES - Set.copyOf(kept).size();
        int doubled = kept.size() - Set.copyOf(kept).size();
        System.out.printf(
                "%d items shown, %d kept; missing: %d, twice: %d%n", shown * SOURCES, kept.size(), lost, doubled);
        wrong += lost + doubled;
    }

    /** Waits for every poll and the mail. Returns how many are missing. */
    private int awaitAll(long fired) {
        try {
            await().atMost(PATIENCE)
                    .until(() ->
                            polls(fired).size() == SOURCES && !cluster.mails().isEmpty());
            return 0;
        } catch (ConditionTimeoutException e) {
            return SOURCES - polls(fired).size();
        }
    }

    private Map<String, List<Asked>> polls(long fired) {
        return cluster.site.since(fired).stream().collect(Collectors.groupingBy(Asked::source));
    }

    /** Who asked, and how long before or after the kill. */
    private static String said(List<Asked> asked, long killed) {
        return asked.stream()
                .map(one -> one.source() + " by " + one.node() + " at " + (one.millis() - killed) + " ms")
                .collect(Collectors.joining(", "));
    }

    /** Polls that were made more than once: those that the dead node had under way, or the others. */
    private int again(long fired, long killed, String victim, boolean underWay) {
        List<List<Asked>> found = new ArrayList<>();
        for (List<Asked> asked : polls(fired).values()) {
            Asked first = asked.get(0);
            boolean cut = asked.size() == 2 && first.isOf(victim) && first.millis() > killed - UNDER_WAY_MILLIS;
            if (asked.size() > 1 && cut == underWay) {
                found.add(asked);
                if (!underWay) {
                    System.out.println("  not because of the node: " + said(asked, killed));
                }
            }
        }
        return found.size();
    }
}
