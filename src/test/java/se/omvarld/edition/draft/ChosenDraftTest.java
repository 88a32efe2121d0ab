package se.omvarld.edition.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.edition.choice.ChoiceReplies;
import se.omvarld.edition.choice.ReadReply;
import se.omvarld.edition.returned.WordFile;
import se.omvarld.mail.MailSettings;
import se.omvarld.store.Newsroom;
import se.omvarld.store.SetClock;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.choice.ReadChoice;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.story.Story;

/** What people have chosen from a digest is what the month's draft holds. */
@Tag("slow")
class ChosenDraftTest extends MonthlyTestBase {
    private Edition week;
    private List<String> titles;
    private ChoiceReplies replies;

    @BeforeEach
    void sendDigest() {
        clock.set("2026-03-18T10:00");
        newsroom.poll(
                "a",
                shown("/1", "Hälsodata ett", "2026-03-17"),
                shown("/2", "Läkemedel två", "2026-03-17"),
                shown("/3", "Hälsodata tre fyra fem sex", "2026-03-17"),
                shown("/4", "Läkemedel fyra", "2026-03-17"));
        clock.set("2026-03-23T07:00");
        week = weekly("2026-W12", "2026-03-16T00:00", "2026-03-23T00:00");
        List<Story> stories =
                new Stories(newsroom.store).news(week, Newsroom.NO_QUOTAS).stories();
        editions.freeze(editions.open(week), stories, new RenderedEdition("v. 12", List.of()), List.of());
        titles = stories.stream().map(Story::title).toList();
        replies = new ChoiceReplies(
                newsroom.store,
                () -> newsroom.rules,
                new MailSettings("Omvärld <omvarld@example.se>", "omvarld.example.se"),
                clock);
    }

    private static Edition weekly(String period, String from, String until) {
        return new Edition(
                period, Edition.Kind.WEEKLY, SetClock.swedish(from), SetClock.swedish(until), Edition.State.OPENED);
    }

    private ReadReply choose(String by, String title, String what) {
        return replies.choose(week, List.of((titles.indexOf(title) + 1) + " " + what), by);
    }

    @Test
    void should_hold_what_is_wanted_whatever_its_score_and_nothing_that_is_refused() {
        choose("anna@example.se", "Läkemedel två", "rapport");
        choose("anna@example.se", "Hälsodata ett", "nej");
        choose("anna@example.se", "Läkemedel fyra", "kommentar: hör med juristerna");

        assertThat(madeAt("2026-04-01T07:00")).containsExactlyInAnyOrder("Läkemedel två", "Hälsodata tre fyra fem sex");
        WordFile document = new WordFile(document());
        assertThat(document.body()).contains("Läkemedel fyra").doesNotContain("Hälsodata ett");
        assertThat(document.comments())
                .contains(
                        "Vald till rapporten av anna@example.se.", "Kommentar av anna@example.se: hör med juristerna");
    }

    @Test
    void should_list_what_nobody_chose_of_a_digest_that_people_went_through() {
        choose("anna@example.se", "Läkemedel två", "rapport");
        choose("anna@example.se", "Läkemedel fyra", "rapport");
        choose("berit@example.se", "Hälsodata ett", "rapport");

        assertThat(madeAt("2026-04-01T07:00"))
                .containsExactlyInAnyOrder("Läkemedel två", "Läkemedel fyra", "Hälsodata ett");
        assertThat(new WordFile(document()).comments())
                .containsOnlyOnce("Stod i veckobrevet (v. 12 nr " + (titles.indexOf("Hälsodata tre fyra fem sex") + 1)
                        + "), men ingen valde den när brevet besvarades.");
        assertThat(new String(editions.rendered("2026-03").parts().get(0).content(), StandardCharsets.UTF_8))
                .contains("1 av dem har poäng nog för ett kapitel, men ingen valde den när veckobrevet besvarades.");
    }

    @Test
    void should_keep_by_rank_what_somebody_has_said_anything_of() {
        choose("anna@example.se", "Läkemedel två", "rapport");
        choose("anna@example.se", "Läkemedel fyra", "rapport");
        choose("berit@example.se", "Hälsodata ett", "rapport");
        choose("berit@example.se", "Hälsodata tre fyra fem sex", "kommentar: vad menas?");

        assertThat(madeAt("2026-04-01T07:00")).contains("Hälsodata tre fyra fem sex");
    }

    @Test
    void should_be_what_it_was_when_everything_is_undone() {
        choose("anna@example.se", "Läkemedel två", "rapport");
        choose("anna@example.se", "Hälsodata ett", "nej");
        choose("anna@example.se", "Läkemedel två", "ångra");
        choose("anna@example.se", "Hälsodata ett", "ångra");

        assertThat(madeAt("2026-04-01T07:00")).containsExactlyInAnyOrder("Hälsodata ett", "Hälsodata tre fyra fem sex");
        assertThat(new WordFile(document()).comments()).doesNotContain("anna@example.se");
    }

    @Test
    void should_show_an_item_with_both_names_when_two_people_disagree_and_take_the_last_word_of_each() {
        choose("anna@example.se", "Läkemedel två", "nej");
        choose("anna@example.se", "Läkemedel två", "rapport område 1");
        choose("berit@example.se", "Läkemedel två", "nej");

        assertThat(madeAt("2026-04-01T07:00")).contains("Läkemedel två");
        assertThat(new WordFile(document()).comments())
                .contains("Vald till rapporten av anna@example.se.", "Inte för oss, enligt berit@example.se.");
        assertThat(new Stories(newsroom.store).shown("2026-03").stream().map(Story::title))
                .contains("Läkemedel två");
    }

    @Test
    void should_not_bring_back_what_is_refused_by_another_source() {
        choose("anna@example.se", "Hälsodata tre fyra fem sex", "nej");
        clock.set("2026-04-02T10:00");
        newsroom.poll("b", shown("https://b.example/3", "Hälsodata tre fyra fem sex", "2026-04-02"));

        Edition later = weekly("2026-W14", "2026-03-30T00:00", "2026-04-06T00:00");
        assertThat(new Stories(newsroom.store).news(later, Newsroom.NO_QUOTAS).stories())
                .isEmpty();
    }

    @Test
    void should_hold_what_is_wanted_though_a_quota_or_todays_rules_leave_it_out() {
        choose("anna@example.se", "Läkemedel fyra", "rapport");
        newsroom.store
                .sql("update verdicts set level = 'NONE' where item like '%/4'")
                .update();

        assertThat(madeAt("2026-04-01T07:00")).contains("Läkemedel fyra");
    }

    @Test
    void should_keep_a_choice_as_a_label_only_when_the_draft_is_made() {
        madeAt("2026-04-01T07:00");
        clock.set("2026-04-01T09:00");
        ReadReply reply = choose("anna@example.se", "Läkemedel två", "rapport");

        assertThat(reply.choices()).singleElement().satisfies(read -> assertThat(read.late())
                .isTrue());
        assertThat(new Choices(newsroom.store).of(YearMonth.of(2026, 3)))
                .singleElement()
                .satisfies(read -> assertThat(read.inForce()).isFalse())
                .extracting(ReadChoice::by)
                .isEqualTo("anna@example.se");
    }

    @Override
    Quotas quotas() {
        return new Quotas(100, 3, 1000);
    }

    private byte[] document() {
        return editions.rendered("2026-03").parts().get(1).content();
    }
}
