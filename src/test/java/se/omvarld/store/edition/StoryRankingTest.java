package se.omvarld.store.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryRankingTest {
    private static final String MONDAY = "2026-03-16T10:00:00Z";
    private static final String TUESDAY = "2026-03-17T10:00:00Z";

    @Test
    void should_keep_the_strongest_items_of_each_day_of_a_source() {
        StoryRanking ranking = new StoryRanking(
                List.of(
                        of("m1", "a", MONDAY, 1),
                        of("m3", "a", MONDAY, 3),
                        of("m2", "a", MONDAY, 2),
                        of("t1", "a", TUESDAY, 1)),
                new Quotas(2, 10, 10));

        assertThat(ranking.kept()).containsExactly("m3", "m2", "t1");
        assertThat(ranking.leftOut()).containsExactly(new OmittedStories("a", "A", 1));
    }

    @Test
    void should_begin_a_day_at_midnight_in_sweden() {
        StoryRanking ranking = new StoryRanking(
                List.of(of("late", "a", "2026-03-16T22:59:59Z", 1), of("early", "a", "2026-03-16T23:00:00Z", 1)),
                new Quotas(1, 10, 10));

        assertThat(ranking.leftOut()).isEmpty();
    }

    @Test
    void should_not_count_what_a_first_contact_brought_as_news_of_a_day() {
        List<RankedStory> first = IntStream.range(0, 5)
                .mapToObj(i -> new RankedStory("s" + i, "a", "A", MONDAY, MONDAY, 1, true))
                .toList();

        assertThat(new StoryRanking(first, new Quotas(1, 10, 10)).kept()).hasSize(5);
    }

    @Test
    void should_keep_the_strongest_stories_of_a_source_and_of_all() {
        List<RankedStory> candidates = List.of(
                of("a1", "a", MONDAY, 9),
                of("a2", "a", MONDAY, 8),
                of("a3", "a", MONDAY, 7),
                of("b1", "b", MONDAY, 3),
                of("c1", "c", MONDAY, 2),
                of("c2", "c", MONDAY, 1));

        StoryRanking ranking = new StoryRanking(candidates, new Quotas(10, 2, 4));

        assertThat(ranking.kept()).containsExactly("a1", "a2", "b1", "c1");
        assertThat(ranking.leftOut()).containsExactly(new OmittedStories("a", "A", 1), new OmittedStories("c", "C", 1));
    }

    @Test
    void should_keep_a_story_that_another_source_has_room_for() {
        StoryRanking ranking = new StoryRanking(
                List.of(
                        of("own", "flood", MONDAY, 9),
                        of("shared", "flood", MONDAY, 8),
                        of("shared", "quiet", MONDAY, 2)),
                new Quotas(1, 1, 10));

        assertThat(ranking.kept()).containsExactly("own", "shared");
        assertThat(ranking.leftOut()).isEmpty();
    }

    private static RankedStory of(String story, String source, String seen, double score) {
        return new RankedStory(story, source, source.toUpperCase(java.util.Locale.ROOT), seen, seen, score, false);
    }
}
