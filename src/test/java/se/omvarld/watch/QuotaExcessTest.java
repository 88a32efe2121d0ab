package se.omvarld.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.item.RawItem;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.OmittedStories;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.StorySelection;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.Incidents;
import se.omvarld.watch.alert.IncidentRecorder;

/** Operators are told of a source that brings more than its quota, and of an edition that leaves something out. */
@Tag("slow")
class QuotaExcessTest extends NewsroomTestBase {
    private QuotaExcess excess;
    private Incidents incidents;

    @BeforeEach
    void make() {
        incidents = new Incidents(newsroom.store);
        excess = new QuotaExcess(
                newsroom.store, new IncidentRecorder(newsroom.store, "", clock), new Quotas(3, 300, 1000), clock);
    }

    @Test
    void should_tell_of_a_source_that_brings_more_hits_a_day_than_its_quota_until_it_is_over() {
        newsroom.knowing("a", "b");
        newsroom.poll("a", many(4, "Hälsodata nummer "));
        newsroom.poll("b", many(3, "Läkemedel nummer "));

        excess.look();
        assertThat(incidents.lasting()).singleElement().satisfies(incident -> {
            assertThat(incident.name()).isEqualTo("volume a");
            assertThat(incident.reason())
                    .startsWith(
                            "it brought 4 new items on 2026-03-18, 4 of them picked; 1 are beyond quota.source-day (3)");
            assertThat(incident.title()).isEqualTo("a brings too much");
        });
        clock.set("2026-03-19T23:00");
        excess.look();
        assertThat(incidents.lasting()).hasSize(1);
        clock.set("2026-03-20T00:10");
        excess.look();
        assertThat(incidents.lasting()).isEmpty();
    }

    @Test
    void should_tell_of_a_source_that_fills_the_store_with_what_no_rule_picks() {
        newsroom.knowing("a", "b");
        newsroom.poll("a", many(30, "Sporten nummer "));
        newsroom.poll("b", many(29, "Vädret nummer "));

        excess.look();

        assertThat(incidents.lasting()).extracting(Incident::name).containsExactly("volume a");
    }

    @Test
    void should_say_nothing_of_a_first_contact() {
        newsroom.poll("a", many(40, "Hälsodata nummer "));

        excess.look();

        assertThat(incidents.lasting()).isEmpty();
    }

    @Test
    void should_tell_of_an_edition_that_leaves_something_out_for_a_day() {
        Editions editions = new Editions(newsroom.store, clock);
        StorySelection selection = new StorySelection(List.of(), List.of(new OmittedStories("a", "A", 7)));
        editions.freeze(editions.open(WEEK), selection, new RenderedEdition("", List.of()), Map.of(), List.of());

        excess.look();
        assertThat(incidents.lasting()).singleElement().satisfies(incident -> {
            assertThat(incident.name()).isEqualTo("quota 2026-W12");
            assertThat(incident.reason()).contains("a 7", "quota.edition 1000", "can be searched");
            assertThat(incident.title()).isEqualTo("2026-W12 leaves stories out");
        });
        clock.set("2026-03-20T10:00");
        excess.look();
        assertThat(incidents.lasting()).isEmpty();
    }

    private static RawItem[] many(int items, String title) {
        return IntStream.range(0, items)
                .mapToObj(i -> shown("/" + title.charAt(0) + "/" + i, title + i + " kom nu"))
                .toArray(RawItem[]::new);
    }
}
