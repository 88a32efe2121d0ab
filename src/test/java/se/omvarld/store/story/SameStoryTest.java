package se.omvarld.store.story;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.item.RawItem;
import se.omvarld.store.NewsroomTestBase;

/** The same news from several places is one story. */
@Tag("slow")
class SameStoryTest extends NewsroomTestBase {
    private static final String TITLE = "Regeringen vill dela hälsodata";

    @BeforeEach
    void know() {
        newsroom.knowing("a", "b", "c");
    }

    @Test
    void should_be_one_story_when_another_source_has_the_same_title() {
        newsroom.poll("a", shown("https://a.se/1", TITLE));
        newsroom.poll("b", shown("https://b.se/1", "REGERINGEN vill  dela – hälsodata!"));

        Story story = news().get(0);
        assertThat(news()).hasSize(1);
        assertThat(story.publisher()).isEqualTo("A");
        assertThat(story.also()).extracting(Story.Appearance::publisher).containsExactly("B");
    }

    @Test
    void should_be_one_story_when_the_titles_come_up_to_14_days_apart() {
        newsroom.poll("a", shown("https://a.se/1", TITLE, "2026-03-04"));
        newsroom.poll("b", shown("https://b.se/1", TITLE, "2026-03-18"));

        assertThat(news()).hasSize(1);
    }

    @Test
    void should_be_two_stories_when_the_titles_come_more_than_14_days_apart() {
        newsroom.poll("a", shown("https://a.se/1", TITLE, "2026-03-03"));
        newsroom.poll("b", shown("https://b.se/1", TITLE, "2026-03-18"));

        assertThat(news()).hasSize(2);
    }

    @Test
    void should_be_one_story_when_the_older_one_is_found_later() {
        newsroom.poll("a", shown("https://a.se/1", TITLE, "2026-03-18"));
        newsroom.poll("b", shown("https://b.se/1", TITLE, "2026-03-05"));

        assertThat(news()).hasSize(1);
    }

    @Test
    void should_end_after_14_days_when_a_title_comes_back_again_and_again() {
        newsroom.poll("a", shown("https://a.se/1", TITLE, "2026-02-20"));
        newsroom.poll("b", shown("https://b.se/1", TITLE, "2026-03-05"));
        newsroom.poll("c", shown("https://c.se/1", TITLE, "2026-03-18"));

        assertThat(news()).extracting(Story::id).containsExactlyInAnyOrder("https://a.se/1", "https://c.se/1");
    }

    @Test
    void should_be_two_stories_when_one_source_gives_the_next_one_of_a_series_the_same_title() {
        newsroom.poll("a", shown("https://a.se/v10", TITLE, "2026-03-09"));
        newsroom.poll("a", shown("https://a.se/v11", TITLE, "2026-03-16"));
        newsroom.poll("b", shown("https://b.se/1", TITLE, "2026-03-17"));

        assertThat(news()).extracting(Story::id).containsExactly("https://a.se/v11", "https://a.se/v10");
        assertThat(news().get(0).also()).hasSize(1);
    }

    @Test
    void should_be_two_stories_when_a_title_of_three_words_is_the_same() {
        newsroom.poll("a", shown("https://a.se/1", "Hälsodata i mars"));
        newsroom.poll("b", shown("https://b.se/1", "Hälsodata i mars"));

        assertThat(news()).hasSize(2);
    }

    @Test
    void should_speak_through_the_picked_member_when_another_one_is_not_picked() {
        newsroom.poll("a", shown("https://a.se/1", "En titel utan träff"));
        clock.set("2026-03-18T12:00");
        newsroom.poll("b", new RawItem("https://b.se/1", "", "En titel utan träff", "Om hälsodata.", ""));

        Story story = news().get(0);
        assertThat(story.publisher()).isEqualTo("B");
        assertThat(story.id()).isEqualTo("https://a.se/1");
        assertThat(story.firstSeen()).isEqualTo(clock.instant());
        assertThat(story.also()).extracting(Story.Appearance::publisher).containsExactly("A");
    }

    @Test
    void should_not_speak_through_what_was_there_before_when_news_joins_it() {
        newsroom.poll(
                "new",
                new RawItem("https://new.se/1", "", TITLE, "Om hälsodata, hälsodata och hälsodata.", "2026-03-10"));
        assertThat(news()).isEmpty();
        newsroom.poll("b", shown("https://b.se/1", TITLE, "2026-03-18"));

        assertThat(news()).extracting(Story::link).containsExactly("https://b.se/1");
    }

    @Test
    void should_be_a_story_of_its_own_when_a_watched_page_has_changed() {
        String texts = "Föreskrifter om läkemedel och hälsodata gäller från maj.";
        newsroom.pollPage("p", "<h1>Regeringsuppdrag inom e-hälsa</h1><p>" + texts + "</p>");
        newsroom.pollPage("q", "<h1>Regeringsuppdrag inom e-hälsa</h1><p>Om hälsodata finns mer att läsa här.</p>");
        newsroom.pollPage("p", "<h1>Regeringsuppdrag inom e-hälsa</h1><p>Hälsodata ska delas i hela landet.</p>");
        newsroom.pollPage("q", "<h1>Regeringsuppdrag inom e-hälsa</h1><p>Hälsodata ska delas i hela landet.</p>");
        newsroom.poll("a", shown("https://a.se/1", "Regeringsuppdrag inom e-hälsa – ändrad 18 mars 2026"));

        assertThat(newsroom.store
                        .sql("select count(distinct story) - count(*) from items")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(news()).extracting(Story::publisher).contains("P", "Q");
    }
}
