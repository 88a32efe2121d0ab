package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.found.ProposedSites;
import se.omvarld.store.health.Incidents;

/** What a digest says of the watching itself. */
@Tag("slow")
class DigestNoticesTest extends NewsroomTestBase {
    private Incidents incidents;

    @BeforeEach
    void make() {
        incidents = new Incidents(newsroom.store);
    }

    @Test
    void should_say_that_rules_are_not_in_force_as_long_as_they_are_not() {
        incidents.raise("config", "", "areas.yaml:3: …", clock.instant());
        assertThat(DigestNotices.of(newsroom.store, editions(), WEEK, List.of()))
                .singleElement()
                .asString()
                .startsWith("Reglerna eller mallarna som sparades 18 mars 2026 innehåller fel och gäller inte.");

        incidents.mend("config", "", clock.instant());
        assertThat(DigestNotices.of(newsroom.store, editions(), WEEK, List.of()))
                .isEmpty();
    }

    @Test
    void should_say_that_nothing_could_be_read_also_when_it_is_over() {
        incidents.raise("network", "", "away", clock.instant());
        clock.forward(Duration.ofDays(1));
        incidents.mend("network", "", clock.instant());

        assertThat(DigestNotices.of(newsroom.store, editions(), WEEK, List.of()))
                .containsExactly(
                        "Inga källor gick att läsa från 18 mars 2026 till 19 mars 2026. Det som bara visades då kan saknas.");
    }

    @Test
    void should_say_why_an_edition_is_late_and_nothing_of_answers_and_disks() {
        Edition week11 = new Edition("2026-W11", Edition.Kind.WEEKLY, WEEK.from(), WEEK.from(), Edition.State.OPENED);
        editions().freeze(editions().open(week11), List.of(), new RenderedEdition("", List.of()), List.of());
        incidents.raise("edition 2026-W11", "", "it has not reached a@example.se: no", clock.instant());
        incidents.raise("edition 2026-W12", "", "it has not been made: no", clock.instant());
        incidents.raise("edition answer-2026-03-1", "", "it has not reached a@example.se: no", clock.instant());
        incidents.raise("disk", "", "full", clock.instant());

        assertThat(DigestNotices.of(newsroom.store, editions(), WEEK, List.of()))
                .containsExactly(
                        "Utskicket 2026-W11 kom sent: e-posten kunde inte skickas i tid.",
                        "Det här utskicket är försenat: det kunde inte göras i tid.");
    }

    @Test
    void should_name_a_site_that_people_bring_items_of_and_nothing_reads() {
        ProposedSites sites = new ProposedSites(newsroom.store);
        sites.mentioned("ny-sajt.se", 2, clock.instant());
        sites.looked("ny-sajt.se", "ny-sajt-nyheter", "found", clock.instant());
        sites.mentioned("gammal.se", 1, WEEK.from().minusSeconds(60));

        assertThat(DigestNotices.of(newsroom.store, editions(), WEEK, List.of()))
                .containsExactly("Ny webbplats: ny-sajt.se har gett er 2\u00a0poster men bevakas inte av någon källa."
                        + " En källa är föreslagen för driften.");
    }

    @Test
    void should_say_nothing_of_what_was_over_before_its_window() {
        incidents.raise("network", "", "away", WEEK.from().minusSeconds(7200));
        incidents.mend("network", "", WEEK.from().minusSeconds(3600));

        assertThat(DigestNotices.of(newsroom.store, editions(), WEEK, List.of()))
                .isEmpty();
    }

    private Editions editions() {
        return new Editions(newsroom.store, clock);
    }
}
