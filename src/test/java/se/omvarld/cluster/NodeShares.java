package se.omvarld.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.core.ConditionTimeoutException;
import se.omvarld.cluster.ClusterSite.Asked;

/** How two daemons split the polls of waves that are due at once, a line a wave. Not a test: {@code NodeShares WAVES [SOURCES [SECONDS_AHEAD]]}. */
public final class NodeShares {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private NodeShares() {}

    public static void main(String[] arguments) throws IOException {
        int waves = Integer.parseInt(arguments[0]);
        int sources = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 24;
        Duration ahead = Duration.ofSeconds(arguments.length > 2 ? Long.parseLong(arguments[2]) : 10);
        Random random = new Random(1);
        int alone = 0;
        int ofA = 0;
        long millis = 0;
        try (Cluster cluster = new Cluster(Files.createTempDirectory("omvarld-shares"), sources)) {
            cluster.start("a");
            cluster.start("b");
            await().atMost(PATIENCE)
                    .until(() -> cluster.alive() == 2 && cluster.triggers().size() == sources);
            System.out.println("wave   a   b  first_s  all_s");
            for (int wave = 1; wave <= waves; wave++) {
                LockSupport.parkNanos(
                        Duration.ofMillis(2_000 + random.nextInt(5_000)).toNanos());
                long fired = cluster.firePolls(ahead);
                awaitAll(cluster, fired, sources);
                List<Asked> asked = cluster.site.since(fired);
                int a = (int)
                        asked.stream().filter(request -> request.isOf("a")).count();
                long all = asked.get(asked.size() - 1).millis() - fired - ahead.toMillis();
                alone += a == 0 || a == asked.size() ? 1 : 0;
                ofA += a;
                millis += all;
                System.out.printf(
                        "%4d %3d %3d %8.1f %6.1f%n",
                        wave,
                        a,
                        asked.size() - a,
                        (asked.get(0).millis() - fired - ahead.toMillis()) / 1000.0,
                        all / 1000.0);
            }
        }
        System.out.printf(
                "%d waves of %d polls: a made %d, one node made all in %d; until the last was asked: %.1f s on average%n",
                waves, sources, ofA, alone, millis / 1000.0 / waves);
        System.exit(0);
    }

    private static void awaitAll(Cluster cluster, long fired, int sources) {
        try {
            await().atMost(PATIENCE).until(() -> cluster.site.since(fired).size() >= sources);
        } catch (ConditionTimeoutException e) {
            System.out.println(
                    "missing: " + (sources - cluster.site.since(fired).size()));
        }
    }
}
