package se.omvarld.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cluster.ClusterSite.Asked;

/** Two daemons on one PostgreSQL, of which one is killed. {@link KilledNodes} does it again and again. */
@Timeout(240)
class KilledNodeTest {
    private static final int SOURCES = 24;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void should_share_the_work_and_take_over_that_of_a_dead_node_within_a_minute() throws IOException {
        try (Cluster cluster = new Cluster(folder, SOURCES)) {
            cluster.start("a");
            cluster.start("b");
            await().atMost(MINUTE).until(() -> cluster.alive() == 2);
            await().atMost(MINUTE).until(() -> cluster.triggers().size() == SOURCES);

            Files.delete(cluster.file("s0"));
            eachPollAndEachEditionOnce(cluster);
            await().atMost(MINUTE).until(() -> !cluster.triggers().contains("s0"));
            assertThat(cluster.triggers()).hasSize(SOURCES - 1);
            takeOver(cluster);
        }
    }

    private static void eachPollAndEachEditionOnce(Cluster cluster) {
        long moment = cluster.firePolls();
        cluster.fireDigest();
        await().atMost(MINUTE)
                .until(() -> sources(remaining(cluster, moment)).size() == SOURCES - 1
                        && !cluster.mails().isEmpty());

        assertThat(remaining(cluster, moment)).hasSize(SOURCES - 1);
        assertThat(remaining(cluster, moment)).extracting(Asked::node).contains("a", "b");
    }

    /** Requests for the sources that are not being deleted. */
    private static List<Asked> remaining(Cluster cluster, long moment) {
        return cluster.site.since(moment).stream()
                .filter(request -> !request.source().equals("s0"))
                .toList();
    }

    private static void takeOver(Cluster cluster) {
        long moment = cluster.firePolls();
        await().atMost(MINUTE).pollInterval(Duration.ofMillis(20)).until(() -> cluster.site.since(moment).stream()
                .anyMatch(request -> request.isOf("a")));
        cluster.nodes.get("a").kill();
        List<Asked> before = cluster.site.since(moment);
        long killed = ClusterSite.now();
        await().atMost(MINUTE).until(() -> lacking(cluster, before, killed).isEmpty());

        cluster.fireDigest();
        Map<String, Long> asked = cluster.site.since(moment).stream()
                .filter(request -> request.isOf("b"))
                .collect(Collectors.groupingBy(Asked::source, Collectors.counting()));
        assertThat(asked.values()).containsOnly(1L);
        assertThat(cluster.mails()).hasSize(1);
    }

    /** What nobody had asked before the kill, and what the dead node was asking then, is asked by the other. */
    private static List<String> lacking(Cluster cluster, List<Asked> before, long killed) {
        List<String> later = sources(cluster.site.since(killed));
        return Cluster.names(SOURCES).stream()
                .filter(source -> !source.equals("s0"))
                .filter(source ->
                        before.stream().noneMatch(request -> request.source().equals(source)))
                .filter(source -> !later.contains(source))
                .toList();
    }

    private static List<String> sources(List<Asked> requests) {
        return requests.stream().map(Asked::source).distinct().toList();
    }
}
