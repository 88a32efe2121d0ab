package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.omvarld.store.Newsroom.shown;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.edition.template.BadTemplateException;
import se.omvarld.item.date.IsoWeek;
import se.omvarld.store.SetClock;
import se.omvarld.store.edition.Deliveries;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.EditionPreview;
import se.omvarld.store.health.SourceHealth;
import se.omvarld.store.health.SourceHealths;

/** An edition is made once, and stays what it was when it was frozen. */
@Tag("slow")
class WeeklyDigestTest extends WeeklyTestBase {
    private Deliveries deliveries;

    @BeforeEach
    void poll() {
        deliveries = new Deliveries(newsroom.store, clock);
        newsroom.knowing("a");
        newsroom.poll("a", shown("/1", "Hälsodata ett"), shown("/2", "Läkemedel två"), shown("/3", "Parkering"));
        clock.set("2026-03-23T07:00");
    }

    @Test
    void should_hold_what_the_rules_picked() {
        Edition edition = digest.freeze(digest.due());

        assertThat(edition.state()).isEqualTo(Edition.State.FROZEN);
        assertThat(editions.size("2026-W12")).isEqualTo(2);
        assertThat(text(edition)).contains("Hälsodata ett", "Läkemedel två").doesNotContain("Parkering");
        assertThat(editions.rendered("2026-W12").subject()).contains("v. 12");
    }

    @Test
    void should_have_a_delivery_for_each_recipient_with_an_id_that_never_changes() {
        digest.freeze(digest.due());

        List<Delivery> first = deliveries.of("2026-W12");
        assertThat(first).extracting(Delivery::recipient).containsExactly("a@example.se", "b@example.se");
        assertThat(first).extracting(Delivery::messageId).doesNotHaveDuplicates();
        assertThat(first).extracting(Delivery::created).containsOnly(SetClock.swedish("2026-03-23T07:00"));
        digest.freeze(digest.edition(IsoWeek.parse("2026-W12")));
        assertThat(deliveries.of("2026-W12")).isEqualTo(first);
    }

    @Test
    void should_stay_the_same_when_templates_and_news_change_afterwards() throws IOException {
        Edition edition = digest.freeze(digest.due());
        String before = text(edition);
        Files.writeString(htmlTemplate, "<p>Annat</p>");
        clock.set("2026-03-22T12:00");
        newsroom.poll("a", shown("/4", "Hälsodata fyra"));
        clock.set("2026-03-23T09:00");

        assertThat(text(digest.freeze(edition))).isEqualTo(before);
        EditionPreview preview = digest.preview(edition);
        assertThat(preview.items()).isEqualTo(2);
        assertThat(preview.rendered().parts())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(editions.rendered("2026-W12").parts());
    }

    @Test
    void should_become_one_edition_when_a_crash_came_between_opening_and_freezing() {
        editions.open(digest.due());
        clock.set("2026-03-23T10:00");

        assertThat(digest.due()).isEqualTo(WEEK);
        digest.freeze(digest.due());
        assertThat(editions.all(Edition.Kind.WEEKLY)).hasSize(1);
        assertThat(deliveries.of("2026-W12")).hasSize(2);
    }

    @Test
    void should_be_tried_again_when_the_template_was_broken() throws IOException {
        String good = Files.readString(htmlTemplate);
        Files.writeString(htmlTemplate, "${broken");
        assertThatThrownBy(() -> digest.freeze(digest.due())).isInstanceOf(BadTemplateException.class);
        assertThat(deliveries.of("2026-W12")).isEmpty();

        Files.writeString(htmlTemplate, good);
        assertThat(text(digest.freeze(digest.due()))).contains("Hälsodata ett");
    }

    @Test
    void should_change_nothing_when_previewed() {
        EditionPreview preview = digest.preview(digest.due());

        assertThat(preview.items()).isEqualTo(2);
        assertThat(editions.find("2026-W12")).isEmpty();
    }

    @Test
    void should_be_made_when_there_is_no_news() {
        madeAt("2026-03-23T07:00");
        clock.set("2026-03-30T07:00");
        newsroom.knowing("a");

        assertThat(digest.freeze(digest.due()).state()).isEqualTo(Edition.State.FROZEN);
        assertThat(editions.size("2026-W13")).isZero();
    }

    @Test
    void should_tell_of_sources_in_trouble_only_while_they_are_polled() {
        newsroom.fail("b", "HTTP 500");
        new SourceHealths(newsroom.store).note("b", SourceHealth.State.FAILING, "HTTP 500", 0, clock.instant());
        assertThat(text(digest.freeze(digest.due()))).contains("HTTP 500");

        assertThat(madeAt("2026-03-30T07:00")).contains("HTTP 500");
        clock.set("2026-03-31T10:00");
        newsroom.knowing("a");
        assertThat(madeAt("2026-04-06T07:00")).doesNotContain("HTTP 500");
    }
}
