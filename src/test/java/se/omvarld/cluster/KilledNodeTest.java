package se.omvarld.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cluster.ClusterSite.Asked;

/**
 * Two daemons on one PostgreSQL, of which one is killed. {@link KilledNodes} does it again and again. Which node gets what is
 * chance, so waves of polls come until each has got something.
 */
@Tag("slow")
@Timeout(600)
class KilledNodeTest {
    private static final int SOURCES = 24;
    private static final int WAVES = 12;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Both nodes look for work at least once within it. */
    private static final Duration AHEAD = Duration.ofSeconds(6);

    @TempDir
    private Path folder;

    @Test
    void should_share_the_work_and_take_over_that_of_a_dead_node_within_a_minute() throws IOException {
        try (Cluster cluster = new Cluster(folder, SOURCES)) {
            cluster.start("a");
            cluster.start("b");
            await().atMost(PATIENCE).until(() -> cluster.alive() == 2);
            await().atMost(PATIENCE).until(() -> cluster.triggers().size() == SOURCES);

            Files.delete(cluster.file("s0"));
            cluster.fireDigest();
            eachPollOnceAndSomeByEach(cluster);
            await().atMost(PATIENCE).until(() -> !cluster.mails().isEmpty());
            await().atMost(PATIENCE).until(() -> !cluster.triggers().contains("s0"));
            assertThat(cluster.triggers()).hasSize(SOURCES - 1);
            takeOver(cluster);
        }
    }

    private static void eachPollOnceAndSomeByEach(Cluster cluster) {
        Set<String> nodes = new HashSet<>();
        for (int wave = 1; wave <= WAVES && nodes.size() < 2; wave++) {
            long moment = cluster.firePolls(AHEAD);
            await().atMost(PATIENCE)
                    .until(() -> sources(remaining(cluster, moment)).size() == SOURCES - 1);
            await().atMost(PATIENCE).until(cluster::quiet);

            assertThat(remaining(cluster, moment)).hasSize(SOURCES - 1);
            remaining(cluster, moment).forEach(request -> nodes.add(request.node()));
        }
        assertThat(nodes).containsExactlyInAnyOrder("a", "b");
    }

    /** Requests for the sources that are not being deleted. */
    private static List<Asked> remaining(Cluster cluster, long moment) {
        return cluster.site.since(moment).stream()
                .filter(request -> !request.source().equals("s0"))
                .toList();
    }

    private static void takeOver(Cluster cluster) {
        long moment = waveOf("a", cluster);
        long killed = ClusterSite.now();
        cluster.nodes.get("a").kill();
        await().atMost(MINUTE).until(() -> lacking(cluster, moment, killed).isEmpty());

        cluster.fireDigest();
        await().atMost(PATIENCE).until(cluster::quiet);
        Map<String, Long> asked = cluster.site.since(moment).stream()
                .filter(request -> request.isOf("b"))
                .collect(Collectors.groupingBy(Asked::source, Collectors.counting()));
        assertThat(asked.values()).containsOnly(1L);
        assertThat(cluster.mails()).hasSize(1);
    }

    /** When a wave was fired of which a node has just begun the first poll. */
    private static long waveOf(String node, Cluster cluster) {
        for (int wave = 1; wave <= WAVES; wave++) {
            long moment = cluster.firePolls(AHEAD);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> hasBegun(node, cluster, moment)
                            || sources(cluster.site.since(moment)).size() == SOURCES - 1);
            if (hasBegun(node, cluster, moment)) {
                return moment;
            }
            await().atMost(PATIENCE).until(cluster::quiet);
        }
        throw new AssertionError(node + " polled nothing in " + WAVES + " waves");
    }

    private static boolean hasBegun(String node, Cluster cluster, long moment) {
        return cluster.site.since(moment).stream().anyMatch(request -> request.isOf(node));
    }

    /** What nobody has asked, but for the dead node when it cannot have got the answer any more. */
    private static List<String> lacking(Cluster cluster, long moment, long killed) {
        List<String> asked = cluster.site.since(moment).stream()
                .filter(request -> request.isOf("b") || request.millis() < killed - ClusterSite.ANSWER_MILLIS / 2)
                .map(Asked::source)
                .toList();
        return Cluster.names(SOURCES).stream()
                .filter(source -> !source.equals("s0") && !asked.contains(source))
                .toList();
    }

    private static List<String> sources(List<Asked> requests) {
        return requests.stream().map(Asked::source).distinct().toList();
    }
}
