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

/** What is wrong and what operators know of it, as both databases keep it. */
class TroublesTest extends NewsroomTestBase {
    private Incidents troubles;
    private IncidentRecorder alarms;

    @BeforeEach
    void make() {
        troubles = new Incidents(newsroom.store);
        alarms = new IncidentRecorder(newsroom.store, "", clock);
    }

    @Test
    void should_keep_its_beginning_and_take_the_newest_reason_while_it_lasts() {
        alarms.raise("backup", "first\nreason");
        Incident first = troubles.lasting().get(0);
        clock.forward(Duration.ofHours(1));
        alarms.raise("backup", "second reason");

        assertThat(first.reason()).isEqualTo("first reason");
        assertThat(troubles.lasting())
                .containsExactly(new Incident(
                        "backup", "", "second reason", first.since(), java.util.Optional.empty(), first.told()));
    }

    @Test
    void should_be_untold_once_when_it_begins_once_a_day_while_it_lasts_and_once_when_it_ends() {
        alarms.raise("backup", "no disk");
        assertThat(tell()).containsExactly("backup");
        assertThat(tell()).isEmpty();
        clock.forward(Duration.ofHours(24));
        assertThat(tell()).containsExactly("backup");
        alarms.mend("backup");
        assertThat(tell()).containsExactly("backup");
        assertThat(tell()).isEmpty();
    }

    @Test
    void should_never_be_told_when_it_ended_before_anybody_was() {
        alarms.raise("backup", "no disk");
        alarms.mend("backup");

        assertThat(tell()).isEmpty();
    }

    @Test
    void should_leave_another_nodes_disk_alone() {
        IncidentRecorder other = new IncidentRecorder(newsroom.store, "other", clock);
        other.raise("disk", "full");
        other.raise("backup", "no disk");
        alarms.mend("disk");
        alarms.mend("backup");

        assertThat(troubles.lasting()).extracting(Incident::name).containsExactly("disk");
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

        assertThat(troubles.lasting()).isEmpty();
    }

    @Test
    void should_raise_under_the_limit_and_end_only_well_above_it() {
        AtomicLong free = new AtomicLong(501L << 20);
        DiskSpace disk =
                new DiskSpace(() -> new DiskSpace.Space(free.get(), 10L << 30), FreeSpaceLimit.parse("500 MB"), alarms);
        disk.look();
        assertThat(troubles.lasting()).isEmpty();
        free.set(499L << 20);
        disk.look();
        assertThat(troubles.lasting().get(0).reason())
                .isEqualTo("the disk of the data folder is nearly full: 499 MB free; alert.disk-free is 500 MB");
        free.set(510L << 20);
        disk.look();
        assertThat(troubles.lasting()).hasSize(1);
        free.set(550L << 20);
        disk.look();
        assertThat(troubles.lasting()).isEmpty();
    }

    @Test
    void should_raise_when_nothing_has_been_polled_for_longer_than_a_night() {
        newsroom.poll("a", HealthWatchTest.daily("2026-03-09", 10));
        PollingCheck polling = new PollingCheck(newsroom.store, alarms, clock);
        clock.forward(Duration.ofHours(25));
        polling.look();
        assertThat(troubles.lasting()).isEmpty();
        clock.forward(Duration.ofHours(2));
        polling.look();

        assertThat(troubles.lasting()).extracting(Incident::name).containsExactly("polls");
    }

    /** Tells all that is untold, and gives its names. */
    private List<String> tell() {
        List<Incident> news = troubles.untold(clock.instant().minus(Duration.ofHours(24)));
        news.forEach(trouble -> troubles.told(trouble, clock.instant()));
        return news.stream().map(Incident::name).toList();
    }
}
