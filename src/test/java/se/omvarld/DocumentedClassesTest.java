package se.omvarld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents for engineers name is there, so that whoever searches for it finds it. */
class DocumentedClassesTest {
    private static final Path ROOT = Path.of("src/main/java/se/omvarld");

    /** For example {@code store.edition.DueCheck}, also {@code source.config.ParameterCheck.check}. */
    private static final Pattern CLASS = Pattern.compile("`([a-z]+(?:\\.[a-z]+)*)\\.([A-Z]\\w+)(?:[.(][^`]*)?`");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/mechanisms.md"})
    void should_name_only_classes_that_are_there(String document) throws IOException {
        List<MatchResult> named =
                CLASS.matcher(Files.readString(Path.of(document))).results().toList();

        assertThat(named)
                .filteredOn(name -> Files.isDirectory(ROOT.resolve(firstPackage(name))))
                .allSatisfy(name -> assertThat(
                                ROOT.resolve(name.group(1).replace('.', '/')).resolve(name.group(2) + ".java"))
                        .as(name.group())
                        .isRegularFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md"})
    void should_name_only_routes_that_are_there(String document) throws IOException {
        String text = Files.readString(Path.of(document));
        String steps = text.substring(text.indexOf("### One item"), text.indexOf("## Packages"));
        List<String> routes = Pattern.compile("(?m)^\\| ([^|]+) \\|")
                .matcher(steps)
                .results()
                .flatMap(row -> Pattern.compile("`([a-z][a-z-]+)`")
                        .matcher(row.group(1))
                        .results())
                .map(name -> name.group(1))
                .toList();

        assertThat(routes).hasSizeGreaterThan(10).allMatch(route -> shipped().contains("d: " + route + "\n"));
    }

    @Test
    void should_say_of_each_route_what_happens_in_at_most_forty_lines() {
        List<String> routes = Pattern.compile("(?m)^- route:\\n(?: .*\\n|\\n)*")
                .matcher(shipped())
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(routes).hasSizeGreaterThan(80).allSatisfy(route -> {
            assertThat(route.substring(0, route.indexOf("    from:"))).contains("    description: ");
            assertThat(route.strip().lines()).as(route).hasSizeLessThanOrEqualTo(40);
        });
    }

    private static String shipped() {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(Path.of("routes"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".camel.yaml")).toList()) {
                all.append(Files.readString(file));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all.toString();
    }

    private static String firstPackage(MatchResult name) {
        String packages = name.group(1);
        int dot = packages.indexOf('.');
        return dot < 0 ? packages : packages.substring(0, dot);
    }
}
