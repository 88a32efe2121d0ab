package se.omvarld.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.source.config.ParameterCheck;
import se.omvarld.source.config.RouteFile;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFileWriter;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.config.SourceFolderGiven;
import se.omvarld.source.config.SourceKind;

/**
 * What a source file says reaches an endpoint's address only within RAW(…), which nothing of its alphabet can close, or as a
 * value of an alphabet that means nothing there. Holds for each kind that is added to routes/source-kinds.
 */
class TemplateParametersTest {
    private static final Path KINDS = Path.of("routes/source-kinds");

    /** May stand in an address as they are: the loader's own, and true or false. */
    private static final Set<String> PLAIN = Set.of("id", "weekends", "enabled");

    /** May stand within RAW(…), since their checks let no bracket through; the zone is a setting. */
    private static final Set<String> RAW = Set.of("id", "schedule", "zone");

    /** Signs that mean something in an address, a placeholder, an expression or a reference. */
    private static final List<String> HOSTILE = List.of(
            "&exceptionHandler=#class:java.lang.Object",
            "&exceptionHandler=%23class:java.lang.Object",
            "?x=y",
            ")",
            "RAW(",
            "RAW(x)",
            "RAW{x}",
            "#bean:store",
            "#class:java.lang.Object",
            "#type:java.lang.Object",
            "bean:store",
            "${zone}",
            "$simple{zone}",
            "%26",
            "+",
            ";",
            "'",
            "\"",
            "\\",
            "/",
            "://",
            "@",
            "=",
            "<",
            "\u2028",
            "å");

    @TempDir
    private Path sources;

    @Test
    void should_put_no_parameter_into_an_address_as_it_is() throws IOException {
        for (Path file : RouteFile.files(KINDS)) {
            String text = Files.readString(file);
            for (String line : text.lines().filter(line -> line.contains("{{")).toList()) {
                assertThat(named(line.replaceAll("RAW\\(\\{\\{[^}]*}}\\)", "")))
                        .as("%s: %s", file, line)
                        .isSubsetOf(PLAIN);
                assertThat(named(line)).as("%s: %s", file, line).isSubsetOf(union());
            }
            assertThat(text).as("it would read the environment").doesNotContain("{{?", "{{env:", "{{sys:");
        }
    }

    @Test
    void should_refuse_every_hostile_sign_in_what_reaches_an_address() throws IOException {
        ParameterCheck check = check();
        for (String kind : check.kinds()) {
            SourceKind known = check.kind(kind).orElseThrow();
            for (String name : union().stream().filter(known::knows).toList()) {
                String good = Map.of("schedule", "0 15 6-20 ? * MON", "enabled", "true")
                        .get(name);
                assertThat(check.problem(kind, name, good)).isEmpty();
                for (String bad : HOSTILE) {
                    for (String value : List.of(good + bad, bad + good, bad)) {
                        assertThat(check.problem(kind, name, value))
                                .as("%s %s: %s", kind, name, value)
                                .isPresent();
                    }
                }
            }
        }
    }

    @Test
    void should_take_no_hostile_sign_into_an_id() {
        SourceFolderGiven folder = new SourceFolderGiven(sources);
        for (int i = 0; i < HOSTILE.size(); i++) {
            String id = "good" + HOSTILE.get(i);
            folder.with(
                    i + ".camel.yaml",
                    SourceFileWriter.of(id, "feed", "x", Map.of("publisher", "P", "url", "http://a.se/")));
        }

        assertThat(folder.read().sources()).isEmpty();
        assertThat(folder.problems())
                .hasSize(HOSTILE.size())
                .allMatch(problem -> problem.contains("must be 2–80 small"));
    }

    @Test
    void should_take_the_default_when_a_value_is_empty() {
        SourceFolderGiven folder = new SourceFolderGiven(sources)
                .with("empty.camel.yaml", SourceFolderGiven.complete("empty-one", "{name: enabled, value: \"\"}"));

        assertThat(folder.read().sources().get(0).parameter("enabled")).isEqualTo("true");
    }

    @Test
    void should_refuse_one_file_when_its_check_itself_fails() throws IOException {
        new SourceFolderGiven(sources)
                .with("bad.camel.yaml", SourceFolderGiven.complete("bad-one", "{name: only, value: x}"))
                .with("good.camel.yaml", SourceFolderGiven.complete("good-one"));
        SourceFiles files = new SourceFiles(
                sources,
                new ParameterCheck(
                        SourceFolderGiven.KINDS,
                        filter -> {
                            throw new IllegalStateException("no answer");
                        },
                        Set.of()));

        assertThat(files.sources()).extracting(Source::id).containsExactly("good-one");
        assertThat(files.refused()).singleElement().asString().contains("bad.camel.yaml:1: cannot be checked");
    }

    private static ParameterCheck check() {
        return new ParameterCheck(SourceFolderGiven.KINDS, filter -> Optional.empty(), Set.of());
    }

    private static Set<String> union() {
        return Stream.concat(PLAIN.stream(), RAW.stream()).collect(java.util.stream.Collectors.toSet());
    }

    private static List<String> named(String line) {
        List<String> names = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\{\\{([^}]*)}}").matcher(line);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
