package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.item.RawItem;
import se.omvarld.store.edition.OmittedStories;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.edition.SourceVolumes;

/** A source that goes wild is cut, and said to be. */
@Tag("slow")
class DigestQuotasTest extends WeeklyTestBase {

    @Override
    Quotas quotas() {
        return new Quotas(100, 3, 5);
    }

    @Test
    void should_show_no_more_of_a_source_than_its_quota_and_say_what_is_left_out() {
        newsroom.knowing("a", "b");
        newsroom.poll("a", flood(8));
        newsroom.poll("b", shown("/1", "Läkemedel hos någon annan"));

        String text = madeAt("2026-03-23T07:00");

        assertThat(editions.size("2026-W12")).isEqualTo(4);
        assertThat(text)
                .contains("4 nya träffar från 2 källor", "Läkemedel hos någon annan")
                .contains("Utelämnat: 5 träffar: 5 från A (a).", "går att söka fram i arkivet");
        assertThat(new SourceVolumes(newsroom.store).leftOut("2026-W12"))
                .containsExactly(new OmittedStories("a", "A", 5));
    }

    @Test
    void should_say_it_in_both_parts_of_the_mail_and_also_in_a_preview() {
        newsroom.knowing("a");
        newsroom.poll("a", flood(4));
        clock.set("2026-03-23T07:00");

        assertThat(digest.preview(digest.due()).items()).isEqualTo(3);
        assertThat(digest.preview(digest.due()).rendered().parts())
                .allSatisfy(part -> assertThat(new String(part.content(), java.nio.charset.StandardCharsets.UTF_8))
                        .contains("Utelämnat: 1 träff: 1 från A (a)."));
    }

    @Test
    void should_keep_what_is_left_out_in_the_archive() {
        newsroom.knowing("a");
        newsroom.poll("a", flood(8));
        madeAt("2026-03-23T07:00");

        assertThat(newsroom.archive().items()).isEqualTo(8);
        assertThat(newsroom.archive().picked()).isEqualTo(8);
    }

    @Test
    void should_say_nothing_when_nothing_is_left_out() {
        newsroom.knowing("a");
        newsroom.poll("a", flood(3));

        assertThat(madeAt("2026-03-23T07:00")).doesNotContain("Utelämnat");
        assertThat(new SourceVolumes(newsroom.store).shortened(clock.instant().minusSeconds(60)))
                .isEmpty();
    }

    private static RawItem[] flood(int items) {
        return IntStream.range(0, items)
                .mapToObj(i -> shown("/flood/" + i, "Hälsodata nummer " + i + " kom nu"))
                .toArray(RawItem[]::new);
    }
}
