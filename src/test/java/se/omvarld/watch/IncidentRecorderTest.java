package se.omvarld.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.health.AlertBudget;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.Incidents;
import se.omvarld.store.health.StoreCheck;
import se.omvarld.watch.alert.IncidentRecorder;

/** What is wrong and what operators know of it, as both databases keep it. */
class IncidentRecorderTest extends NewsroomTestBase {
    private Incidents incidents;
    private IncidentRecorder recorder;

    @BeforeEach
    void make() {
        incidents = new Incidents(newsroom.store);
        recorder = new IncidentRecorder(newsroom.store, "", clock);
    }

    @Test
    void should_keep_its_beginning_and_take_the_newest_reason_while_it_lasts() {
        recorder.raise("backup", "first\nreason");
        Incident first = incidents.lasting().get(0);
        clock.forward(Duration.ofHours(1));
        recorder.raise("backup", "second reason");

        assertThat(first.reason()).isEqualTo("first reason");
        assertThat(incidents.lasting())
                .containsExactly(new Incident(
                        "backup", "", "second reason", first.since(), java.util.Optional.empty(), first.told()));
    }

    @Test
    void should_be_untold_once_when_it_begins_once_a_day_while_it_lasts_and_once_when_it_ends() {
        recorder.raise("backup", "no disk");
        assertThat(tell()).containsExactly("backup");
        assertThat(tell()).isEmpty();
        clock.forward(Duration.ofHours(24));
        assertThat(tell()).containsExactly("backup");
        recorder.mend("backup");
        assertThat(tell()).containsExactly("backup");
        assertThat(tell()).isEmpty();
    }

    @Test
    void should_never_be_told_when_it_ended_before_anybody_was() {
        recorder.raise("backup", "no disk");
        recorder.mend("backup");

        assertThat(tell()).isEmpty();
    }

    @Test
    void should_leave_another_nodes_disk_alone() {
        IncidentRecorder other = new IncidentRecorder(newsroom.store, "other", clock);
        other.raise("disk", "full");
        other.raise("backup", "no disk");
        recorder.mend("disk");
        recorder.mend("backup");

        assertThat(incidents.lasting()).extracting(Incident::name).containsExactly("disk");
    }

    @Test
    void should_let_one_process_tell_at_a_time_until_its_lease_ends() {
        AlertBudget mine = new AlertBudget(newsroom.store, clock);
        AlertBudget others = new AlertBudget(newsroom.store, clock);

        assertThat(mine.claim()).isTrue();
        assertThat(others.claim()).isFalse();
        mine.release();
        assertThat(others.claim()).isTrue();
        clock.forward(Duration.ofMinutes(10));
        assertThat(mine.claim()).isTrue();
    }

    @Test
    void should_pass_the_check_when_the_store_is_whole() {
        StoreCheck check = new StoreCheck(newsroom.store, clock);
        check.check();
        check.check();

        assertThat(incidents.lasting()).isEmpty();
    }

    @Test
    void should_raise_under_the_limit_and_end_only_well_above_it() {
        AtomicLong free = new AtomicLong(501L << 20);
        DiskSpace disk = new DiskSpace(
                () -> new DiskSpace.Space(free.get(), 10L << 30), FreeSpaceLimit.parse("500 MB"), recorder);
        disk.look();
        assertThat(incidents.lasting()).isEmpty();
        free.set(499L << 20);
        disk.look();
        assertThat(incidents.lasting().get(0).reason())
                .isEqualTo("the disk of the data folder is nearly full: 499 MB free; alert.disk-free is 500 MB");
        free.set(510L << 20);
        disk.look();
        assertThat(incidents.lasting()).hasSize(1);
        free.set(550L << 20);
        disk.look();
        assertThat(incidents.lasting()).isEmpty();
    }

    @Test
    void should_raise_when_nothing_has_been_polled_for_longer_than_a_night() {
        newsroom.poll("a", HealthWatchTest.daily("2026-03-09", 10));
        PollingCheck polling = new PollingCheck(newsroom.store, recorder, clock);
        clock.forward(Duration.ofHours(25));
        polling.look();
        assertThat(incidents.lasting()).isEmpty();
        clock.forward(Duration.ofHours(2));
        polling.look();

        assertThat(incidents.lasting()).extracting(Incident::name).containsExactly("polls");
    }

    /** Tells all that is untold, and gives its names. */
    private List<String> tell() {
        List<Incident> news = incidents.untold(clock.instant().minus(Duration.ofHours(24)));
        news.forEach(incident -> incidents.told(incident, clock.instant()));
        return news.stream().map(Incident::name).toList();
    }
}
