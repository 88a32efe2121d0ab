package se.omvarld.store.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Titles of regeringen.se, March 2026. */
class RelatedStoriesTest {
    private static final Instant MARCH = Instant.parse("2026-03-16T08:00:00Z");

    private final Story release =
            story("a", "Nationell samordning för en jämlik implementering av precisionshälsa i hela landet");
    private final Story assignment = story(
            "b",
            "Uppdrag till Socialstyrelsen att genomföra insatser för en jämlik och samordnad implementering av"
                    + " precisionshälsa");
    private final Story inquiry = story("c", "Remiss av SOU 2025:101 Anpassningar till AI-förordningen");
    private final Story other = story("d", "Remiss av SOU 2025:108 Ett datalyft mot fel, fusk och frånvaro");

    @Test
    void should_tell_a_press_release_and_its_assignment_and_leave_other_inquiries_alone() {
        Map<String, List<Story>> related = RelatedStories.of(List.of(release, assignment, inquiry, other));

        assertThat(related)
                .containsOnlyKeys("a", "b")
                .containsEntry("a", List.of(assignment))
                .containsEntry("b", List.of(release));
    }

    @Test
    void should_name_three_at_most_when_very_many_are_alike() {
        List<Story> alike = IntStream.range(0, 1000)
                .mapToObj(i -> story("s" + i, "Nationell samordning av precisionshälsa, del " + i))
                .toList();

        assertThat(RelatedStories.of(alike)).hasSize(1000).allSatisfy((id, others) -> assertThat(others)
                .hasSize(3));
    }

    private static Story story(String id, String title) {
        return new Story(
                id,
                "",
                title,
                "",
                "https://a.se/" + id,
                "A",
                "sv",
                MARCH,
                MARCH,
                1,
                0,
                5,
                true,
                List.of(),
                "",
                List.of());
    }
}
