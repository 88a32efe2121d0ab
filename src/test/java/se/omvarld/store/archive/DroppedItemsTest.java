package se.omvarld.store.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.item.RawItem;
import se.omvarld.store.NewsroomTestBase;

@Tag("slow")
class DroppedItemsTest extends NewsroomTestBase {
    private static final RawItem RIGHT = shown("https://a.se/rapport", "Ny rapport om hälsodata");
    private static final RawItem WRONG = shown("https://a.se/hem", "Läs mer om oss och vårt uppdrag");

    @Test
    void should_take_back_what_a_source_brought_since_a_moment_and_let_it_come_anew() {
        newsroom.poll("a", RIGHT);
        clock.forward(Duration.ofHours(1));
        Instant mistake = clock.instant();
        newsroom.poll("a", RIGHT, WRONG);
        newsroom.poll("b", shown("https://b.se/annat", "En annan källas nyhet om vården"));
        clock.forward(Duration.ofMinutes(1));

        DroppedItems items = new DroppedItems(newsroom.store, "a", mistake, clock.instant());
        assertThat(items.candidates())
                .extracting(DroppedItems.Candidate::title)
                .containsExactly("Läs mer om oss och vårt uppdrag");
        assertThat(items.remove()).isEqualTo(1);

        assertThat(newsroom.archive().item("https://a.se/hem")).isEmpty();
        assertThat(newsroom.archive().items()).isEqualTo(2);
        assertThat(newsroom.poll("a", RIGHT, WRONG).fresh()).isEqualTo(1);
    }

    @Test
    void should_leave_what_an_edition_has_shown() {
        newsroom.poll("a", RIGHT);
        newsroom.store
                .sql("insert into editions (period, kind, from_at, until_at, state, opened_at)"
                        + " values ('2026-W12', 'WEEKLY', '2026-03-16', '2026-03-23', 'SENT', '2026-03-23')")
                .update();
        newsroom.store
                .sql(
                        "insert into edition_stories (period, number, story, area) select '2026-W12', 1, story, 1 from items")
                .update();
        clock.forward(Duration.ofMinutes(1));

        DroppedItems items = new DroppedItems(newsroom.store, "a", Instant.EPOCH, clock.instant());

        assertThat(items.candidates()).isEmpty();
        assertThat(items.shown()).isEqualTo(1);
    }
}
