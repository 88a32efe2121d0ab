package se.omvarld.edition.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.omvarld.store.Newsroom.shown;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.edition.docx.UnusableTemplateException;
import se.omvarld.edition.returned.WordFile;
import se.omvarld.store.Newsroom;
import se.omvarld.store.edition.Deliveries;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.EditionPreview;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.Stories;

/** A draft is made once, and stays what it was when it was frozen. */
@Tag("slow")
class MonthlyDraftTest extends MonthlyTestBase {
    private Deliveries deliveries;

    @BeforeEach
    void poll() {
        deliveries = new Deliveries(newsroom.store, clock);
        newsroom.poll("a", shown("/1", "Hälsodata ett", "2026-03-17"), shown("/2", "Läkemedel två", "2026-03-17"));
        clock.set("2026-04-01T07:00");
    }

    @Test
    void should_print_in_chapters_what_reaches_the_drafts_threshold_and_list_the_rest() {
        Edition march = draft.freeze(draft.due());

        assertThat(march.state()).isEqualTo(Edition.State.FROZEN);
        assertThat(titles(march)).containsExactly("Hälsodata ett");
        assertThat(new WordFile(document()).body()).contains("Läkemedel två");
        assertThat(editions.size("2026-03")).isEqualTo(2);
        assertThat(deliveries.of("2026-03")).hasSize(1);
    }

    @Test
    void should_stay_the_same_when_the_template_changes_afterwards() throws IOException {
        Edition march = draft.freeze(draft.due());
        byte[] before = document();
        Files.writeString(template, "no document");
        newsroom.poll("a", shown("/3", "Hälsodata tre", "2026-03-20"));

        draft.freeze(march);
        assertThat(document()).isEqualTo(before);
        EditionPreview preview = draft.preview(march);
        assertThat(preview.items()).isEqualTo(2);
        assertThat(preview.rendered().parts().get(1).content()).isEqualTo(before);
        assertThat(deliveries.of("2026-03")).hasSize(1);
    }

    @Test
    void should_become_one_edition_when_a_crash_came_between_opening_and_freezing() {
        editions.open(draft.due());
        clock.set("2026-04-01T08:00");
        draft.freeze(draft.due());

        assertThat(editions.all(Edition.Kind.MONTHLY)).hasSize(1);
        assertThat(deliveries.of("2026-03")).hasSize(1);
        assertThat(draft.due()).isNull();
    }

    @Test
    void should_be_tried_again_when_the_template_was_broken() throws IOException {
        Files.writeString(template, "no document");
        assertThatThrownBy(() -> draft.freeze(draft.due())).isInstanceOf(UnusableTemplateException.class);
        assertThat(deliveries.of("2026-03")).isEmpty();

        Files.write(template, Files.readAllBytes(Drafts.TEMPLATE));
        assertThat(titles(draft.freeze(draft.due()))).containsExactly("Hälsodata ett");
    }

    @Test
    void should_change_nothing_when_previewed() {
        assertThat(draft.preview(draft.due()).items()).isEqualTo(2);
        assertThat(editions.find("2026-03")).isEmpty();
    }

    @Test
    void should_say_where_a_story_stood_in_the_digests() {
        editions.freeze(
                editions.open(WEEK),
                new Stories(newsroom.store).news(WEEK, Newsroom.NO_QUOTAS).stories(),
                new RenderedEdition("", List.of()),
                List.of());
        draft.freeze(draft.due());

        assertThat(new WordFile(document()).comments()).contains("v. 12 nr 1");
    }

    private byte[] document() {
        return editions.rendered("2026-03").parts().get(1).content();
    }
}
