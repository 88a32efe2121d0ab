package se.omvarld.source.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds are read again when, and only when, a file of the bundle has changed. */
class SourceKindLoaderTest {
    @TempDir
    private Path routes;

    private Path kinds;
    private SourceKindLoader loader;

    @BeforeEach
    void make() throws IOException {
        kinds = Files.createDirectories(routes.resolve("source-kinds"));
        loader = new SourceKindLoader(kinds);
        kind("feed");
    }

    private void kind(String name) throws IOException {
        Files.writeString(
                kinds.resolve(name + ".camel.yaml"),
                "- routeTemplate:\n    id: " + name + "\n    parameters:\n      - {name: id}\n");
    }

    @Test
    void should_be_those_that_were_read_when_nothing_has_changed() {
        assertThat(loader.load()).isSameAs(loader.load());
    }

    @Test
    void should_know_at_once_what_was_added_mended_or_named_beside_them() throws IOException {
        assertThat(loader.load().find("page")).isEmpty();
        kind("page");
        assertThat(loader.load().find("page")).isPresent();

        Files.writeString(kinds.resolve("page.camel.yaml"), "- routeTemplate: [\n");
        assertThat(loader.load().missing("page")).contains("cannot be used");
        kind("page");
        assertThat(loader.load().find("page")).isPresent();

        Files.writeString(routes.resolve("own.camel.yaml"), "- route:\n    id: own\n");
        assertThat(loader.load().isOwnRoute("own")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"own", "'own'", "\"\\x6fwn\"", "&a own"})
    void should_know_the_names_of_the_files_beside_them_however_they_are_written(String written) throws IOException {
        Files.writeString(routes.resolve("mine.camel.yaml"), "- route:\n    id: " + written + "\n");

        SourceKinds read = new SourceKinds(kinds);

        assertThat(read.isOwnRoute("other")).isFalse();
        assertThat(read.isOwnRoute("own")).isTrue();
        assertThat(read.isOwnRoute("ow")).isFalse();
    }
}
