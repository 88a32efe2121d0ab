package se.omvarld.source.config;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.source.config.SourceFolderGiven.complete;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole files and folders: what is read, what is refused, and that a bad file costs only itself. */
class SourceFilesTest {
    @TempDir
    private Path temp;

    private SourceFolderGiven folder;

    @BeforeEach
    void given() {
        folder = new SourceFolderGiven(temp);
    }

    @Test
    void should_make_a_source_of_six_lines() {
        folder.with("lakemedelsverket.camel.yaml", """
                - templatedRoute:
                    routeTemplateRef: feed
                    routeId: lakemedelsverket-nyheter
                    parameters:
                      - {name: publisher, value: Läkemedelsverket}
                      - {name: url, value: "https://www.lakemedelsverket.se/rss https://lv.se/rss"}
                """);

        SourceFiles files = folder.read();

        assertThat(files.problems()).isEmpty();
        Source source = files.sources().get(0);
        assertThat(source.id()).isEqualTo("lakemedelsverket-nyheter");
        assertThat(source.publisher()).isEqualTo("Läkemedelsverket");
        assertThat(source.addresses()).containsExactly("https://www.lakemedelsverket.se/rss", "https://lv.se/rss");
        assertThat(source.parameter("language")).isEqualTo("sv");
        assertThat(source.number("max-items", 0)).isEqualTo(500);
        assertThat(source.enabled()).isTrue();
    }

    @Test
    void should_read_several_sources_of_one_file_with_their_lines() {
        folder.with("two.camel.yaml", complete("one-news") + complete("two-news"));

        assertThat(folder.read().sources()).extracting(Source::line).containsExactly(1, 7);
    }

    @Test
    void should_leave_out_of_force_but_keep_when_a_source_is_switched_off() {
        folder.with("off.camel.yaml", complete("off-news", "{name: enabled, value: \"false\"}"));

        assertThat(folder.read().sources()).hasSize(1);
        assertThat(folder.read().enabled()).isEmpty();
    }

    @Test
    void should_load_the_others_when_one_file_is_bad() {
        folder.with("a.camel.yaml", complete("a-news"))
                .with("b.camel.yaml", "- templatedRoute: [")
                .with("c.camel.yaml", complete("c-news"));

        SourceFiles files = folder.read();

        assertThat(files.sources()).extracting(Source::id).containsExactly("a-news", "c-news");
        assertThat(files.problems()).extracting(FileProblem::file).containsExactly("b.camel.yaml");
    }

    @Test
    void should_take_none_of_a_file_when_one_of_its_sources_is_bad() {
        folder.with("both.camel.yaml", complete("good-news") + complete("bad-news", "{name: area, value: \"9\"}"));

        assertThat(folder.read().sources()).isEmpty();
    }

    @Test
    void should_refuse_when_an_id_stands_twice_in_a_file() {
        folder.with("twice.camel.yaml", complete("same-news") + complete("same-news"));

        assertThat(folder.problems())
                .containsExactly("twice.camel.yaml:7: routeId 'same-news' is taken by twice.camel.yaml:1;"
                        + " every source needs an id of its own");
    }

    @Test
    void should_keep_the_first_when_another_file_takes_its_id() {
        folder.with("a.camel.yaml", complete("same-news")).with("b.camel.yaml", complete("same-news"));

        assertThat(folder.read().sources()).extracting(Source::file).containsExactly("a.camel.yaml");
        assertThat(folder.problems())
                .singleElement()
                .asString()
                .startsWith("b.camel.yaml:1: routeId 'same-news' is taken");
    }

    @Test
    void should_leave_an_id_free_when_its_file_was_refused() {
        folder.with("a.camel.yaml", complete("same-news", "{name: area, value: \"9\"}"))
                .with("b.camel.yaml", complete("same-news"));

        assertThat(folder.read().sources()).extracting(Source::file).containsExactly("b.camel.yaml");
    }

    @Test
    void should_say_so_when_the_name_is_not_that_of_a_route_file() {
        folder.with("news.yaml", complete("news-one")).with("README.md", "text").with(".hidden.yaml", "x");

        assertThat(folder.problems()).containsExactly("news.yaml:1: is not read: its name must end with .camel.yaml");
    }

    @Test
    void should_have_no_sources_when_there_is_no_folder() {
        assertThat(new SourceFolderGiven(temp.resolve("missing")).read().sources())
                .isEmpty();
    }
}
