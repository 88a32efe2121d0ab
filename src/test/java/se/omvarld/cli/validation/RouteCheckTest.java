package se.omvarld.cli.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import se.omvarld.cli.daemon.CheckedRoutes;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;

/** What integrators are told of their mistakes in route files, all looked at together beside the shipped ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteCheckTest {
    private static final Path MISTAKES = Path.of("src/test/resources/mistakes/routes.txt");

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

    private List<String> found;

    static Stream<Mistake> mistakes() throws IOException {
        return Arrays.stream(Files.readString(MISTAKES).split("(?m)^=== ", -1))
                .skip(1)
                .map(Mistake::of);
    }

    @BeforeAll
    void check(@TempDir Path folder) throws IOException {
        Path routes = folder.resolve("routes");
        FileSystemUtils.copyRecursively(Path.of("routes"), routes);
        Files.createDirectories(routes.resolve("outputs"));
        for (Mistake mistake : mistakes().toList()) {
            Files.writeString(routes.resolve(mistake.name() + ".camel.yaml"), mistake.content());
        }
        found = CheckedRoutes.problemsIn(
                new Folders(Path.of("config"), routes, routes.resolve("sources"), folder),
                Settings.load(Path.of("config"), Map.of(), Map.of()));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void should_name_file_line_and_remedy(Mistake mistake) {
        assertThat(found)
                .filteredOn(problem -> problem.contains("/" + mistake.name() + ".camel.yaml:"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains(mistake.name() + ".camel.yaml:" + mistake.line() + ": ")
                        .contains(mistake.remedy()));
    }

    @Test
    void should_say_nothing_of_what_is_right() throws IOException {
        List<String> names = mistakes().map(Mistake::name).toList();

        assertThat(found)
                .allMatch(problem -> names.stream().anyMatch(name -> problem.contains("/" + name + ".camel.yaml:")));
    }
}
