package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.item.RawItem;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.health.SourceHealth.State;
import se.omvarld.store.health.SourceHealths;
import se.omvarld.store.health.SourceStates;

/** What analysts read of a source in each state, from polls on Wednesday 18 March 2026. */
@Tag("slow")
class SourceHealthLinesTest extends NewsroomTestBase {

    @BeforeEach
    void poll() {
        newsroom.poll("a", notices(10, 8));
    }

    @Test
    void should_say_what_is_usual_when_a_source_is_quiet() {
        assertThat(line(State.QUIET, 3.2))
                .isEqualTo("Tyst: A, a (RSS): inga nya poster på 6 dagar, senast 17 mars 2026 (normalt 3 per vecka)");
    }

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "7, ' (normalt 7 per vecka)'",
        "0.8, ' (normalt 1 per vecka)'",
        "0.5, ' (normalt 2 per månad)'",
        "0.1, ' (normalt 5 per år)'",
        "0.001, ' (normalt 1 per år)'"
    })
    void should_say_the_pace_as_people_would(double perWeek, String words) {
        assertThat(SourceHealthLines.usually(perWeek)).isEqualTo(words);
    }

    @Test
    void should_say_that_items_were_missed_when_there_is_a_gap() {
        clock.forward(Duration.ofDays(12));
        newsroom.poll("a", notices(20, 8));

        assertThat(line(State.GAP, 0)).isEqualTo("Lucka: A, a (RSS): poster har troligen missats före 30 mars 2026");
    }

    @Test
    void should_say_that_it_shows_nothing_when_it_has_become_empty() {
        newsroom.poll("a");

        assertThat(line(State.CHANGED, 0))
                .isEqualTo("Ändrad: A, a (RSS): svarar, men visar inga poster sedan 18 mars 2026");
    }

    @Test
    void should_say_that_it_cannot_be_read_when_its_list_is_gone() {
        newsroom.failUnreadably("a", "the selector items found nothing");

        assertThat(line(State.CHANGED, 0))
                .isEqualTo("Ändrad: A, a (RSS): svarar, men går inte längre att läsa sedan 18 mars 2026");
    }

    @Test
    void should_say_where_it_is_read_when_it_was_found_again() {
        assertThat(line(State.FOUND, 0))
                .startsWith("Funnen igen: A, a (RSS): svarar inte på sin adress och läses i stället på https://a.se/");
    }

    @Test
    void should_say_where_it_is_when_it_has_moved() {
        newsroom.move("a", "https://ny.se/flode", notices(10, 8));

        assertThat(line(State.CHANGED, 0)).isEqualTo("Flyttad: A, a (RSS): finns nu på https://ny.se/flode");
    }

    /** The line when the source is in this state. */
    private String line(State state, double perWeek) {
        new SourceHealths(newsroom.store).note("a", state, "", perWeek, clock.instant());
        return SourceHealthLines.of(new SourceStates(newsroom.store).all(), WEEK.until())
                .get(0);
    }

    private static RawItem[] notices(int firstOfMarch, int count) {
        return IntStream.range(firstOfMarch, firstOfMarch + count)
                .mapToObj(day -> shown(
                        "/" + day, "Notis " + day, LocalDate.of(2026, 3, day).toString()))
                .toArray(RawItem[]::new);
    }
}
