package se.omvarld.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.omvarld.store.health.SourceHealths.Day;

class PublishingCadenceTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @Test
    void should_be_patient_for_two_weeks_when_a_source_shows_something_every_day() {
        PublishingCadence rhythm = PublishingCadence.of(every(1, 30)).orElseThrow();

        assertThat(rhythm.patience()).isEqualTo(Duration.ofDays(14));
        assertThat(rhythm.perWeek()).isEqualTo(7.0, within(0.01));
        assertThat(rhythm.isQuietAt(midnight(rhythm.last()).plus(Duration.ofDays(15))))
                .isFalse();
        assertThat(rhythm.isQuietAt(midnight(rhythm.last()).plus(Duration.ofDays(16))))
                .isTrue();
    }

    @Test
    void should_be_patient_for_four_pauses_when_a_source_is_slow() {
        assertThat(PublishingCadence.of(every(30, 8)).orElseThrow().patience()).isEqualTo(Duration.ofDays(120));
    }

    @Test
    void should_not_learn_from_one_holiday_when_pauses_are_short_otherwise() {
        List<Day> days = new java.util.ArrayList<>(every(2, 20));
        LocalDate back = days.get(19).day().plusDays(40);
        IntStream.range(0, 5).forEach(i -> days.add(new Day(back.plusDays(2L * i), 1)));

        assertThat(PublishingCadence.of(days).orElseThrow().patience()).isEqualTo(Duration.ofDays(14));
    }

    @Test
    void should_not_guess_when_there_are_too_few_items_or_days() {
        assertThat(PublishingCadence.of(List.of())).isEmpty();
        assertThat(PublishingCadence.of(every(7, 4))).isEmpty();
        assertThat(PublishingCadence.of(List.of(new Day(FIRST, 50), new Day(FIRST.plusDays(1), 50))))
                .isEmpty();
    }

    @Test
    void should_forget_another_times_rhythm_when_it_is_long_past() {
        List<Day> days = new java.util.ArrayList<>(List.of(new Day(FIRST.minusDays(2000), 1)));
        days.addAll(every(7, 10));

        assertThat(PublishingCadence.of(days).orElseThrow().perWeek()).isEqualTo(70.0 / 64, within(0.01));
    }

    private static List<Day> every(int pause, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> new Day(FIRST.plusDays((long) pause * i), 1))
                .toList();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    }
}
