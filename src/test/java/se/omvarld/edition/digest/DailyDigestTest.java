package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.edition.issue.PublicationSteps;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MailingList;
import se.omvarld.store.SetClock;
import se.omvarld.store.edition.Deliveries;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;

/** Daily editions on weekdays at 07:00, beside the weekly ones; the store opens on a Wednesday. */
@Tag("slow")
class DailyDigestTest extends WeeklyTestBase {
    private PublicationSteps daily;
    private Deliveries deliveries;

    @BeforeEach
    void poll() {
        deliveries = new Deliveries(newsroom.store, clock);
        daily = to("beredskap@example.se (5), chef@example.se (1 5)");
        newsroom.knowing("a");
        newsroom.poll("a", shown("/1", "Hälsodata ett"), shown("/2", "Läkemedel två"));
    }

    private PublicationSteps to(String recipients) {
        MailSettings mail = new MailSettings("Omvärld <omvarld@example.se>", "omvarld.example.se");
        DailyDigest publication = new DailyDigest(
                newsroom.store,
                () -> newsroom.rules,
                new DigestRenderer(htmlTemplate, Samples.TEXT),
                new MailingList(recipients, mail, clock),
                clock,
                "0 0 7 ? * MON-FRI",
                quotas());
        return new PublicationSteps(newsroom.store, clock, publication);
    }

    @Test
    void should_give_each_recipient_the_areas_it_asked_for_with_the_same_numbers() {
        clock.set("2026-03-19T07:00");
        Edition edition = daily.freeze(daily.due());

        assertThat(edition.period()).isEqualTo("2026-03-18");
        assertThat(edition.state()).isEqualTo(Edition.State.FROZEN);
        assertThat(letterTo("beredskap@example.se"))
                .contains("Omvärldsbevakning 18 mars\nonsdag 18 mars 2026", "2. Läkemedel två")
                .contains("Ditt urval: Beredskap. Posterna kommer även i veckobrevet, med veckans nummer.")
                .doesNotContain("Hälsodata ett", "Så här väljer", "Läste hos");
        assertThat(letterTo("chef@example.se")).contains("1. Hälsodata ett", "2. Läkemedel två");
        assertThat(editions.rendered(delivery("chef@example.se")).subject())
                .isEqualTo("Omvärldsbevakning 18 mars: 2 nya träffar");
    }

    @Test
    void should_leave_the_weekly_digest_whole() {
        clock.set("2026-03-19T07:00");
        daily.freeze(daily.due());

        assertThat(madeAt("2026-03-23T07:00")).contains("1. Hälsodata ett", "2. Läkemedel två");
        assertThat(editions.all(Edition.Kind.DAILY)).extracting(Edition::period).containsExactly("2026-03-18");
    }

    @Test
    void should_send_nothing_and_be_done_when_the_day_is_empty() {
        clock.set("2026-03-19T07:00");
        daily.freeze(daily.due());
        clock.set("2026-03-20T07:00");

        assertThat(daily.freeze(daily.due()).state()).isEqualTo(Edition.State.SENT);
        assertThat(deliveries.of("2026-03-19")).isEmpty();
        assertThat(daily.due()).isNull();
    }

    @Test
    void should_send_nothing_to_a_recipient_when_its_areas_are_empty() {
        daily = to("beredskap@example.se (5), styrning@example.se (1), x@example.se (4)");
        clock.set("2026-03-19T12:00");
        newsroom.poll("a", shown("/3", "Läkemedel tre"));
        clock.set("2026-03-20T07:00");
        daily.freeze(daily.edition(LocalDate.parse("2026-03-19")));

        assertThat(deliveries.of("2026-03-19")).extracting(Delivery::recipient).containsExactly("beredskap@example.se");
    }

    @Test
    void should_hold_only_stories_of_areas_that_somebody_asked_for() {
        daily = to("beredskap@example.se (5)");
        clock.set("2026-03-19T07:00");
        daily.freeze(daily.due());

        assertThat(editions.size("2026-03-18")).isEqualTo(1);
        assertThat(letterTo("beredskap@example.se")).contains("1. Läkemedel två");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-19T06:59,",
        "2026-03-19T07:00,2026-03-18",
        "2026-03-21T12:00,",
        "2026-03-22T12:00,",
        "2026-03-23T07:00,2026-03-22",
        "2026-03-24T05:00,"
    })
    void should_be_due_on_weekdays_from_the_scheduled_time_on(String now, String period) {
        clock.set(now);

        Edition due = daily.due();
        assertThat(due == null ? null : due.period()).isEqualTo(period);
    }

    @Test
    void should_cover_the_weekend_on_monday() {
        for (String morning : new String[] {"2026-03-19T07:00", "2026-03-20T07:00"}) {
            clock.set(morning);
            daily.freeze(daily.due());
        }
        clock.set("2026-03-20T12:00");
        newsroom.poll("a", shown("/3", "Läkemedel på fredag"));
        clock.set("2026-03-23T07:00");
        Edition monday = daily.freeze(daily.due());

        assertThat(monday.from()).isEqualTo(SetClock.swedish("2026-03-20T00:00"));
        assertThat(monday.until()).isEqualTo(SetClock.swedish("2026-03-23T00:00"));
        assertThat(text(monday)).contains("fredag 20 mars – söndag 22 mars 2026", "Läkemedel på fredag");
    }

    @Test
    void should_go_back_seven_days_at_most_when_it_was_off_for_long() {
        clock.set("2026-03-19T07:00");
        daily.freeze(daily.due());
        clock.set("2026-06-02T07:00");

        assertThat(daily.due().from()).isEqualTo(SetClock.swedish("2026-05-26T00:00"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, 23", "2026-10-25, 25", "2026-12-31, 24"})
    void should_be_a_whole_day_when_the_clocks_change(LocalDate day, long hours) {
        Edition edition = daily.edition(day);

        assertThat(java.time.Duration.between(edition.from(), edition.until())).hasHours(hours);
    }

    @Test
    void should_never_be_due_when_nobody_asked() {
        clock.set("2026-03-19T07:00");

        assertThat(to("").due()).isNull();
    }

    @Test
    void should_change_nothing_when_previewed() {
        clock.set("2026-03-19T07:00");

        assertThat(daily.preview(daily.due()).items()).isEqualTo(2);
        assertThat(editions.find("2026-03-18")).isEmpty();
    }

    private Delivery delivery(String recipient) {
        return deliveries.of("2026-03-18").stream()
                .filter(delivery -> delivery.recipient().equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    private String letterTo(String recipient) {
        return new String(editions.rendered(delivery(recipient)).parts().get(0).content(), StandardCharsets.UTF_8);
    }
}
