package se.omvarld.store.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.Sources;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.store.SetClock;
import se.omvarld.store.poll.PollBackoff;
import se.omvarld.watch.NetworkProbes;
import se.omvarld.watch.PollingCheck;
import se.omvarld.watch.alert.IncidentRecorder;

/** When no source answers it is the network: that costs no source its patience, and all are asked when it is back. */
class NetworkOutageTest {
    private static final List<String> ALL = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    @TempDir
    private Path folder;

    private Newsroom newsroom;
    private SetClock clock;
    private NetworkProbes probes;
    private PollingCheck check;

    @BeforeEach
    void open() {
        newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder);
        clock = newsroom.clock;
        probes = new NetworkProbes(
                newsroom.store, new Sources(ALL.stream().map(Newsroom::source).toList()), clock);
        check = new PollingCheck(newsroom.store, new IncidentRecorder(newsroom.store, "", clock), clock);
        for (String source : ALL) {
            newsroom.poll(source);
            clock.forward(Duration.ofSeconds(10));
        }
        check.network();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private List<String> due() {
        return probes.due().stream().map(Source::id).toList();
    }

    private void failAll() {
        ALL.forEach(source -> newsroom.fail(source, "UnknownHostException"));
    }

    private Stream<String> incidents() {
        return new Incidents(newsroom.store).lasting().stream().map(Incident::name);
    }

    @Test
    void should_cost_no_source_its_patience_when_the_network_is_away_for_a_weekend() {
        for (int hour = 0; hour < 60; hour++) {
            clock.forward(Duration.ofHours(1));
            failAll();
        }

        assertThat(new PollBackoff(newsroom.store, clock).waits()).isEmpty();
        assertThat(newsroom.state("h").failures()).isLessThan(3);
    }

    @Test
    void should_ask_all_again_within_minutes_when_one_answers() {
        failAll();
        clock.forward(Duration.ofHours(10));
        failAll();
        assertThat(due()).hasSize(1);

        clock.forward(Duration.ofMinutes(1));
        newsroom.poll("a");
        assertThat(due()).containsExactly("b", "c", "d", "e", "f");
        due().forEach(newsroom::poll);
        assertThat(due()).containsExactly("g", "h");
        due().forEach(newsroom::poll);
        assertThat(due()).isEmpty();
    }

    @Test
    void should_try_another_source_each_minute_while_none_answers() {
        failAll();
        clock.forward(Duration.ofMinutes(1));
        String first = due().get(0);
        newsroom.fail(first, "UnknownHostException");

        assertThat(due()).hasSize(1).doesNotContain(first);
    }

    @Test
    void should_raise_the_incident_within_two_minutes_of_the_first_failure() {
        clock.forward(Duration.ofMinutes(20));
        newsroom.fail("a", "UnknownHostException");
        assertThat(check.network()).isFalse();
        clock.forward(Duration.ofMinutes(1));
        assertThat(due()).containsExactly("b", "c");
        due().forEach(source -> newsroom.fail(source, "UnknownHostException"));

        assertThat(check.network()).isTrue();
        assertThat(check.network()).isFalse();
        assertThat(incidents()).containsExactly("network");
        clock.forward(Duration.ofMinutes(1));
        newsroom.poll(due().get(0));
        assertThat(check.network()).isTrue();
        assertThat(incidents()).isEmpty();
    }

    @Test
    void should_take_it_for_the_sources_own_failure_when_another_answers() {
        newsroom.fail("a", "HTTP 500");
        due().forEach(newsroom::poll);
        clock.forward(Duration.ofSeconds(1));
        newsroom.poll("b");
        newsroom.fail("a", "HTTP 500");
        newsroom.fail("a", "HTTP 500");

        assertThat(due()).isEmpty();
        assertThat(new PollBackoff(newsroom.store, clock).waits()).containsOnlyKeys("a");
        assertThat(check.network()).isFalse();
    }

    @Test
    void should_keep_its_patience_when_a_source_fails_also_after_the_outage() {
        failAll();
        clock.forward(Duration.ofMinutes(1));
        newsroom.poll("a");
        newsroom.fail("b", "HTTP 500");

        assertThat(newsroom.state("b").failures()).isEqualTo(2);
        assertThat(due()).doesNotContain("b");
    }
}
