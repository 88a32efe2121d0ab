package se.omvarld.store.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;

/** A source that nobody knows anything about is never said to be well. */
class SourceStandingsTest {
    private static final List<String> ALL = List.of("a", "b", "c");

    @TempDir
    private Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private SourceStandings standings() {
        return new SourceStandings(newsroom.store, newsroom.clock);
    }

    private String words() {
        SourceStandings standings = standings();
        return ALL.stream().map(id -> standings.word(newsroom.state(id))).collect(Collectors.joining(" "));
    }

    @Test
    void should_say_of_a_source_that_has_never_answered_that_it_has_not() {
        newsroom.fail("a", "HTTP 500");
        newsroom.poll("b");
        newsroom.poll("c");

        assertThat(words()).isEqualTo("unanswered ok ok");
    }

    @Test
    void should_say_of_no_source_that_it_is_well_while_the_network_is_away_from_the_first_day() {
        ALL.forEach(source -> newsroom.fail(source, "UnknownHostException"));

        assertThat(words()).isEqualTo("network network network");
        assertThat(standings().awaySince()).contains(newsroom.clock.instant());
    }

    @Test
    void should_not_say_of_a_source_that_it_is_well_before_it_has_answered_after_an_outage() {
        newsroom.knowing("a", "b", "c");
        newsroom.clock.forward(Duration.ofHours(1));
        ALL.forEach(source -> newsroom.fail(source, "UnknownHostException"));
        assertThat(words()).isEqualTo("network network network");

        newsroom.clock.forward(Duration.ofHours(1));
        newsroom.poll("b");
        assertThat(words()).isEqualTo("network ok network");
        assertThat(standings().awaySince()).isEmpty();
        newsroom.poll("a");
        newsroom.fail("c", "HTTP 500");
        assertThat(words()).isEqualTo("ok ok ok");
    }
}
