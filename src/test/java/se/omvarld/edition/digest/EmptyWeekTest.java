package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.edition.digest.Samples.story;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.omvarld.store.story.Story;

/** A week without items says that it looked and where; a story with many places names them. */
class EmptyWeekTest {

    @Test
    void should_name_whose_sources_were_read_when_nothing_matched() {
        String text = Samples.text(looked(412, 4, List.of("SKR", "Östersund", "SKR", "Ånge", " ")));

        assertThat(text)
                .contains("Inga nya träffar. Gick igenom 412 poster från 4 källor: ingen av dem stämde")
                .contains("Läste hos: SKR, Ånge, Östersund.");
        assertThat(Samples.html(looked(412, 4, List.of("<b>SKR</b>")))).contains("Läste hos: &lt;b&gt;SKR&lt;/b&gt;.");
    }

    @Test
    void should_name_a_hundred_at_most() {
        List<String> many =
                IntStream.range(100, 250).mapToObj(i -> "Källa " + i).toList();

        assertThat(Samples.text(looked(9, 150, many)))
                .contains("Källa 199 och 50 till.")
                .doesNotContain("Källa 200");
    }

    @Test
    void should_not_name_them_when_something_was_found() {
        DigestContent empty = looked(9, 1, List.of("SKR"));
        DigestContent found = new DigestContent(
                empty.edition(),
                empty.areas(),
                List.of(story(1, "Ett")),
                List.of(),
                9,
                1,
                List.of("SKR"),
                List.of(),
                Set.of(),
                List.of());

        assertThat(Samples.text(found)).doesNotContain("Läste hos");
    }

    @Test
    void should_say_so_when_nothing_new_came_or_nothing_could_be_read() {
        assertThat(Samples.text(looked(0, 85, List.of())))
                .contains("Inga nya träffar. Läste 85 källor: ingen av dem hade något nytt.");
        assertThat(Samples.text(looked(0, 0, List.of())))
                .contains("Inga nya träffar, men ingen källa har kunnat läsas.");
    }

    @Test
    void should_say_how_many_more_when_a_story_has_more_places_than_are_named() {
        Story many = withPlaces(15);

        assertThat(Samples.text(Samples.week(many))).contains("Även hos: Via TT https://via.tt.se/1", "och 3 till");
        assertThat(Samples.text(Samples.week(withPlaces(12)))).doesNotContain("och 0 till");
    }

    private static Story withPlaces(int places) {
        Story story = story(1, "Ett");
        return new Story(
                story.id(),
                story.type(),
                story.title(),
                story.lead(),
                story.link(),
                story.publisher(),
                story.language(),
                story.dated(),
                story.firstSeen(),
                1,
                0,
                1,
                true,
                List.of(),
                "",
                Collections.nCopies(places, new Story.Appearance("Via TT", "Samma", "https://via.tt.se/1")));
    }

    private static DigestContent looked(int items, int sources, List<String> publishers) {
        DigestContent week = Samples.week();
        return new DigestContent(
                week.edition(),
                week.areas(),
                List.of(),
                List.of(),
                items,
                sources,
                publishers,
                List.of(),
                Set.of(),
                List.of());
    }
}
