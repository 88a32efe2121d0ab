package se.omvarld.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.omvarld.source.config.SourceFiles;

/** What integrators are told of their mistakes in source files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceMistakesTest {
    private static final Path MISTAKES = Path.of("src/test/resources/mistakes/sources.txt");

    private record Mistake(String name, int line, String remedy, String content) {
        /** A mistake of the list: its first line is {@code name | line | words of the remedy}. */
        static Mistake of(String text) {
            String[] head = text.substring(0, text.indexOf('\n')).split(" \\| ", 3);
            return new Mistake(head[0], Integer.parseInt(head[1]), head[2], text.substring(text.indexOf('\n') + 1));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private SourceFiles files;

    static Stream<Mistake> mistakes() throws IOException {
        return Arrays.stream(Files.readString(MISTAKES).split("(?m)^=== ", -1))
                .skip(1)
                .map(Mistake::of);
    }

    @BeforeAll
    void read(@TempDir Path folder) throws IOException {
        for (Mistake mistake : mistakes().toList()) {
            Files.writeString(folder.resolve(mistake.name() + ".camel.yaml"), mistake.content());
        }
        Files.write(folder.resolve("latin.camel.yaml"), "# läkemedel\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("saved.camel.yaml.txt"), "- templatedRoute:\n");
        Files.writeString(folder.resolve("README.md"), "Our sources.\n");
        Files.createDirectories(folder.resolve("regions"));
        Files.writeString(folder.resolve("regions/skane.camel.yaml"), "- templatedRoute:\n");
        Files.writeString(folder.resolve("other-name.camel.yaml"), """
                - templatedRoute:
                    routeTemplateRef: feed
                    routeId: right-but-named-otherwise
                    parameters:
                      - {name: publisher, value: Myndigheten}
                      - {name: url, value: "https://www.example.se/rss"}
                """);
        Files.writeString(folder.resolve("other-type.camel.yaml"), """
                - templatedRoute:
                    routeTemplateRef: feed
                    routeId: other-type
                    parameters:
                      - {name: publisher, value: Myndigheten}
                      - {name: url, value: "https://www.example.se/typ"}
                      - {name: type, value: Raport}
                """);
        files = new SourceFolder(new Folders(Path.of("config"), Path.of("routes"), folder, folder.resolve("data")))
                .read();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void should_name_file_line_and_remedy(Mistake mistake) {
        assertThat(problems(mistake.name() + ".camel.yaml")).anySatisfy(problem -> assertThat(problem)
                .startsWith(mistake.name() + ".camel.yaml:" + mistake.line() + ": ")
                .contains(mistake.remedy()));
    }

    @Test
    void should_name_files_that_are_not_read() {
        assertThat(problems("saved.camel.yaml.txt"))
                .singleElement()
                .asString()
                .contains("its name must end with .camel.yaml");
        assertThat(problems("regions"))
                .singleElement()
                .asString()
                .contains("is a folder; source files in it are not read");
        assertThat(problems("latin.camel.yaml")).singleElement().asString().contains(":1: ", "UTF-8");
        assertThat(problems("README.md")).isEmpty();
    }

    @Test
    void should_say_that_a_name_is_not_the_sources_own() {
        assertThat(files.sources()).extracting("id").contains("right-but-named-otherwise");
        assertThat(files.warnings()).anySatisfy(warning -> assertThat(warning)
                .contains("other-name.camel.yaml:1: ", "right-but-named-otherwise.camel.yaml"));
    }

    @Test
    void should_say_that_no_rule_gives_a_sources_type() {
        assertThat(files.warnings())
                .anySatisfy(warning ->
                        assertThat(warning).contains("other-type.camel.yaml:1: ", "(did you mean 'Rapport'?)"))
                .hasSize(2);
    }

    private List<String> problems(String file) {
        return files.problems().stream()
                .filter(problem -> problem.file().equals(file))
                .map(Object::toString)
                .toList();
    }
}
