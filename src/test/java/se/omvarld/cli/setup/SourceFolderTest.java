package se.omvarld.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.routes.PollRig;
import se.omvarld.source.config.SourceFiles;

/** Source files with the real rule language for their filters. */
class SourceFolderTest {
    @TempDir
    private Path sources;

    private SourceFiles withFilter(String filter) throws IOException {
        Files.writeString(sources.resolve("filtered.camel.yaml"), """
                - templatedRoute:
                    routeTemplateRef: feed
                    routeId: filtered-nyheter
                    parameters:
                      - {name: publisher, value: Myndigheten}
                      - {name: url, value: "https://myndigheten.se/rss"}
                      - {name: only, value: '%s'}
                """.formatted(filter));
        return new SourceFolder(new Folders(Path.of("config"), Path.of("routes"), sources, sources)).read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"läkemedel*", "\"elektroniska recept\" OR e-recept", "(vård AND digital*) NOT sport"})
    void should_accept_a_filter_of_the_rule_language(String filter) throws IOException {
        assertThat(withFilter(filter).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(läkemedel", "\"recept", "AND", "okand:falt"})
    void should_refuse_a_filter_that_does_not_parse(String filter) throws IOException {
        SourceFiles files = withFilter(filter);

        assertThat(files.sources()).isEmpty();
        assertThat(files.problems())
                .singleElement()
                .asString()
                .startsWith("filtered.camel.yaml:7: only: ")
                .hasSizeGreaterThan("filtered.camel.yaml:7: only: ".length() + 10);
    }

    @Test
    void should_accept_all_shipped_sources() {
        SourceFiles shipped = new SourceFolder(PollRig.folders(sources)).read();

        assertThat(shipped.problems()).isEmpty();
        assertThat(shipped.sources()).hasSizeGreaterThan(50);
    }
}
