package se.omvarld.store.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.omvarld.store.Newsroom.shown;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.item.Item;
import se.omvarld.item.RawItem;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.Newsroom;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.SetClock;
import se.omvarld.store.health.SourceStates;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

@Tag("slow")
class ItemIngestionTest extends NewsroomTestBase {
    private static final RawItem REPORT = shown("https://a.se/rapport", "Ny rapport om hälsodata");
    private static final RawItem SPORT = shown("https://a.se/sport", "Sporten i korthet");

    @Test
    void should_tell_what_was_new_and_picked_when_a_source_is_polled() {
        PollReport report = newsroom.poll("a", REPORT, SPORT);

        assertThat(report.state()).isEqualTo(State.OK);
        assertThat(List.of(report.items(), report.fresh(), report.picked()))
                .containsExactly(2, 2, 0); // undated at first contact: kept, and no news
        assertThat(newsroom.archive().picked()).isEqualTo(1);
    }

    @Test
    void should_keep_what_the_source_said_when_an_item_is_new() {
        newsroom.poll("a", new RawItem("/rapport?utm_source=rss", "", "Ny rapport", "<p>Om data</p>", "2026-03-17"));

        Item item = newsroom.archive().item("https://a.se/rapport").orElseThrow();
        assertThat(item.title()).isEqualTo("Ny rapport");
        assertThat(item.lead()).isEqualTo("Om data");
        assertThat(item.published()).contains(SetClock.swedish("2026-03-17T00:00"));
        assertThat(item.firstSeen()).isEqualTo(clock.instant());
        assertThat(item.origin()).isEqualTo(Newsroom.source("a").origin());
    }

    @Test
    void should_change_nothing_when_the_same_items_come_again() {
        newsroom.poll("a", REPORT, SPORT);
        clock.forward(Duration.ofHours(1));

        assertThat(newsroom.poll("a", REPORT, SPORT).fresh()).isZero();
        assertThat(newsroom.archive().items()).isEqualTo(2);
        assertThat(first("https://a.se/rapport")).isEqualTo(SetClock.swedish("2026-03-18T10:00"));
    }

    @Test
    void should_change_nothing_when_the_same_poll_is_kept_twice() {
        Poll poll = newsroom.answered("a", REPORT, SPORT);
        newsroom.keep(poll);

        assertThat(newsroom.keep(poll).fresh()).isZero();
        assertThat(newsroom.archive().items()).isEqualTo(2);
    }

    @Test
    void should_count_one_item_when_one_poll_shows_it_twice() {
        assertThat(newsroom.poll("a", REPORT, REPORT).fresh()).isEqualTo(1);
    }

    @Test
    void should_count_one_item_when_two_sources_show_the_same_address() {
        newsroom.poll("a", REPORT);

        assertThat(newsroom.poll("b", shown("http://www.a.se/rapport/?utm_medium=x", "Ny rapport om hälsodata"))
                        .fresh())
                .isZero();
        assertThat(newsroom.archive().items()).isEqualTo(1);
    }

    @Test
    void should_not_be_new_when_a_title_is_edited_or_a_date_is_moved() {
        newsroom.poll("a", shown("https://a.se/1", "Rapport om hälsodata", "2026-03-17"));

        assertThat(newsroom.poll("a", shown("https://a.se/1", "Rättad: rapport om hälsodata", "2026-03-18"))
                        .fresh())
                .isZero();
        Item item = newsroom.archive().item("https://a.se/1").orElseThrow();
        assertThat(item.title()).isEqualTo("Rapport om hälsodata");
        assertThat(item.dated()).isEqualTo(SetClock.swedish("2026-03-17T00:00"));
    }

    @Test
    void should_leave_nothing_of_a_poll_when_it_fails_in_the_middle() {
        newsroom.store.sql("alter table verdicts rename to verdicts_away").update();
        Poll poll = newsroom.answered("a", REPORT);
        assertThatThrownBy(() -> newsroom.keep(poll)).hasMessageContaining("verdicts");
        newsroom.store.sql("alter table verdicts_away rename to verdicts").update();

        assertThat(newsroom.archive().items()).isZero();
        assertThat(new SourceStates(newsroom.store).all()).isEmpty();
        assertThat(newsroom.keep(poll).fresh()).isEqualTo(1);
    }

    @Test
    void should_keep_both_when_two_endless_addresses_differ_at_their_ends() {
        String endless = "https://a.se/"
                + new Random(1)
                        .ints(3900, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());

        assertThat(newsroom.poll("a", shown(endless + "1", "Ett"), shown(endless + "2", "Två"))
                        .fresh())
                .isEqualTo(2);
        assertThat(newsroom.poll("a", shown(endless + "1", "Ett")).fresh()).isZero();
    }

    @Test
    void should_keep_hostile_text_when_a_source_shows_it() {
        RawItem hostile = new RawItem("", "g\0\uD800", "Hälsodata \0 \uD800 <script>", "\0\uDC00", "\0");

        assertThat(newsroom.poll("a", hostile).fresh()).isEqualTo(1);
        assertThat(newsroom.poll("a", hostile).fresh()).isZero();
    }

    private Instant first(String key) {
        return newsroom.archive().item(key).orElseThrow().firstSeen();
    }
}
