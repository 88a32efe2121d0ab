package se.omvarld.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.Sources;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;

/** Which sources do not wait for their schedules after a start. */
class StartPollsTest {
    private static final List<String> ALL =
            IntStream.range(0, 80).mapToObj("k%02d"::formatted).toList();

    @TempDir
    private Path folder;

    private Newsroom newsroom;
    private Sources sources;

    @BeforeEach
    void open() {
        newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder);
        sources = new Sources(ALL.stream().map(id -> hourly(id, "true")).toList());
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private static Source hourly(String id, String enabled) {
        Map<String, String> parameters = new HashMap<>(Newsroom.source(id).parameters());
        parameters.put("schedule", "0 15 6-20 ? * *");
        parameters.put("enabled", enabled);
        return new Source(id, "feed", parameters, id + ".camel.yaml", 1);
    }

    private StartPolls started() {
        return new StartPolls(newsroom.store, sources, newsroom.clock);
    }

    private static List<String> ids(List<Source> due) {
        return due.stream().map(Source::id).toList();
    }

    @Test
    void should_ask_every_source_once_within_some_minutes_of_the_first_start() {
        StartPolls polls = started();
        List<String> asked = new ArrayList<>();
        for (int minute = 0; minute < 10; minute++) {
            List<String> due = ids(polls.due());
            assertThat(due).hasSizeLessThanOrEqualTo(10);
            asked.addAll(due);
        }

        assertThat(asked).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(polls.due()).isEmpty();
    }

    @Test
    void should_ask_none_again_whose_schedule_has_not_come_since_its_last_poll() {
        ALL.forEach(newsroom::poll);
        newsroom.clock.forward(Duration.ofMinutes(14));

        assertThat(started().due()).isEmpty();
    }

    @Test
    void should_ask_all_again_after_a_stop_that_was_longer_than_their_schedules() {
        ALL.forEach(newsroom::poll);
        newsroom.clock.forward(Duration.ofHours(2));

        assertThat(ids(started().due())).hasSize(10);
    }

    @Test
    void should_leave_a_night_alone_in_which_no_schedule_came() {
        newsroom.clock.set("2026-03-18T20:20");
        ALL.forEach(newsroom::poll);
        newsroom.clock.set("2026-03-19T06:05");

        assertThat(started().due()).isEmpty();
    }

    @Test
    void should_ask_a_source_that_is_added_later_and_none_that_is_off() {
        ALL.forEach(newsroom::poll);
        StartPolls polls = started();
        assertThat(polls.due()).isEmpty();

        List<Source> more = new ArrayList<>(sources.all());
        more.add(hourly("ny", "true"));
        more.add(hourly("av", "false"));
        sources.replace(more);

        assertThat(ids(polls.due())).containsExactly("ny");
        assertThat(polls.due()).isEmpty();
    }

    @Test
    void should_name_as_silent_what_was_not_polled_for_a_day_and_its_schedule() {
        ALL.subList(1, 80).forEach(newsroom::poll);
        assertThat(ids(started().silent())).containsExactly("k00");

        newsroom.clock.forward(Duration.ofDays(2));
        assertThat(started().silent()).hasSize(80);
    }
}
