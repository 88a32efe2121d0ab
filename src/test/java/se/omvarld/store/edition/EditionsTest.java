package se.omvarld.store.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.store.AtOnce;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.SetClock;

@Tag("slow")
class EditionsTest extends NewsroomTestBase {
    private static final Instant FROM = SetClock.swedish("2026-03-09T00:00");
    private static final Instant UNTIL = SetClock.swedish("2026-03-16T00:00");
    private static final Edition WEEK_11 =
            new Edition("2026-W11", Edition.Kind.WEEKLY, FROM, UNTIL, Edition.State.OPENED);

    private Editions editions;

    @BeforeEach
    void make() {
        editions = new Editions(newsroom.store, clock);
    }

    @Test
    void should_be_found_with_its_window_when_opened() {
        assertThat(editions.open(WEEK_11)).isEqualTo(WEEK_11);
        assertThat(editions.find("2026-W11")).contains(WEEK_11);
        assertThat(editions.frozen("2026-W11")).isEmpty();
    }

    @Test
    void should_take_the_new_window_when_opened_again() {
        editions.open(WEEK_11);
        Edition wider = new Edition(
                WEEK_11.period(), WEEK_11.kind(), FROM.minus(Duration.ofDays(7)), UNTIL, Edition.State.OPENED);

        assertThat(editions.open(wider)).isEqualTo(wider);
    }

    @Test
    void should_keep_the_first_content_when_frozen_twice() {
        Edition edition = editions.open(WEEK_11);
        assertThat(editions.freeze(edition, List.of(), letter("första"), List.of(to("a"))))
                .isTrue();
        clock.forward(Duration.ofHours(1));

        assertThat(editions.freeze(edition, List.of(), letter("andra"), List.of(to("b"))))
                .isFalse();
        assertThat(editions.rendered("2026-W11").subject()).isEqualTo("första");
        assertThat(new Deliveries(newsroom.store, clock).of("2026-W11")).containsExactly(to("a"));
        assertThat(editions.frozen("2026-W11")).contains(SetClock.swedish("2026-03-18T10:00"));
    }

    @Test
    void should_stay_as_it_is_when_a_frozen_one_is_opened() {
        editions.freeze(editions.open(WEEK_11), List.of(), letter("första"), List.of(to("a")));
        Edition other = new Edition(WEEK_11.period(), WEEK_11.kind(), UNTIL, UNTIL, Edition.State.OPENED);

        Edition frozen = new Edition(WEEK_11.period(), WEEK_11.kind(), FROM, UNTIL, Edition.State.FROZEN);
        assertThat(editions.open(other)).isEqualTo(frozen);
    }

    @Test
    void should_freeze_once_when_many_freeze_at_the_same_time() {
        Edition edition = editions.open(WEEK_11);

        List<Boolean> frozen = AtOnce.run(
                6, number -> editions.freeze(edition, List.of(), letter("v. " + number), List.of(to("r" + number))));

        assertThat(Collections.frequency(frozen, true)).isEqualTo(1);
        int winner = frozen.indexOf(true);
        assertThat(editions.rendered("2026-W11").subject()).isEqualTo("v. " + winner);
        assertThat(new Deliveries(newsroom.store, clock).of("2026-W11")).containsExactly(to("r" + winner));
    }

    @Test
    void should_give_back_every_byte_when_frozen() {
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        RenderedEdition.Part text = new RenderedEdition.Part("", "text/plain", "Åäö".getBytes(StandardCharsets.UTF_8));
        RenderedEdition.Part word = new RenderedEdition.Part("utkast.docx", "application/octet-stream", every);
        editions.freeze(editions.open(WEEK_11), List.of(), new RenderedEdition("Ämne", List.of(text, word)), List.of());

        RenderedEdition rendered = editions.rendered("2026-W11");
        assertThat(rendered.subject()).isEqualTo("Ämne");
        assertThat(rendered.parts())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(text, word);
    }

    @Test
    void should_end_the_last_window_where_the_latest_frozen_edition_of_the_kind_ended() {
        editions.freeze(editions.open(WEEK_11), List.of(), letter(""), List.of());
        editions.open(week("2026-W12", UNTIL.plus(Duration.ofDays(7)), Edition.Kind.WEEKLY));
        editions.freeze(
                editions.open(week("2026-02", UNTIL.plus(Duration.ofDays(1)), Edition.Kind.MONTHLY)),
                List.of(),
                letter(""),
                List.of());

        Instant later = UNTIL.plus(Duration.ofDays(30));
        assertThat(editions.lastWindowEnd(Edition.Kind.WEEKLY, later)).contains(UNTIL);
        assertThat(editions.lastWindowEnd(Edition.Kind.WEEKLY, UNTIL)).isEmpty();
    }

    @Test
    void should_list_the_newest_first() {
        editions.open(WEEK_11);
        editions.open(week("2026-W12", UNTIL.plus(Duration.ofDays(7)), Edition.Kind.WEEKLY));
        editions.open(week("2026-03", UNTIL, Edition.Kind.MONTHLY));

        assertThat(editions.all(Edition.Kind.WEEKLY))
                .extracting(Edition::period)
                .containsExactly("2026-W12", "2026-W11");
    }

    @Test
    void should_give_each_recipient_what_was_frozen_for_its_areas() {
        Delivery chosen = new Delivery("2026-W11", "b", 0, "<b@example.se>", clock.instant(), 0, "1 5");
        Delivery other = new Delivery("2026-W11", "c", 0, "<c@example.se>", clock.instant(), 0, "3");
        RenderedEdition part =
                new RenderedEdition("urval", List.of(new RenderedEdition.Part("", "text/plain", new byte[] {1, 2})));
        editions.freeze(
                editions.open(WEEK_11),
                new StorySelection(List.of(), List.of()),
                letter("allt"),
                Map.of("1 5", part),
                List.of(to("a"), chosen));

        assertThat(new Deliveries(newsroom.store, clock).of("2026-W11")).containsExactly(to("a"), chosen);
        assertThat(editions.rendered(to("a")).subject()).isEqualTo("allt");
        assertThat(editions.rendered(chosen).subject()).isEqualTo("urval");
        assertThat(editions.rendered(chosen).parts())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(part.parts());
        assertThat(editions.rendered(other).subject()).isEqualTo("allt");
    }

    @Test
    void should_be_sent_when_it_goes_to_nobody_and_only_then() {
        editions.freeze(editions.open(WEEK_11), List.of(), letter("tomt"), List.of());
        editions.end("2026-W11");
        assertThat(editions.find("2026-W11").orElseThrow().state()).isEqualTo(Edition.State.SENT);

        Edition next = editions.open(week("2026-W12", UNTIL.plus(Duration.ofDays(7)), Edition.Kind.WEEKLY));
        Delivery one = new Delivery("2026-W12", "a", 0, "<a@example.se>", clock.instant(), 0, "");
        editions.freeze(next, List.of(), letter("nytt"), List.of(one));
        editions.end("2026-W12");
        assertThat(editions.find("2026-W12").orElseThrow().state()).isEqualTo(Edition.State.FROZEN);
    }

    private static Edition week(String period, Instant until, Edition.Kind kind) {
        return new Edition(period, kind, FROM, until, Edition.State.OPENED);
    }

    private static RenderedEdition letter(String subject) {
        return new RenderedEdition(subject, List.of());
    }

    private static Delivery to(String recipient) {
        Instant created = SetClock.swedish("2026-03-18T10:00");
        return new Delivery("2026-W11", recipient, 0, "<" + recipient + "@example.se>", created, 0, "");
    }
}
