package se.omvarld.source.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The source files that are shipped, as anyone's YAML parser reads them. */
class ShippedSourcesTest {

    private static final Path FOLDER = Path.of("routes/sources");
    private static final SourceKinds KINDS = new SourceKindLoader(Path.of("routes/source-kinds")).load();

    @Test
    void should_carry_the_name_of_its_file_when_shipped() {
        shipped().forEach((file, source) -> assertThat(file).isEqualTo(source.id() + ".camel.yaml"));
    }

    @Test
    void should_name_a_kind_and_parameters_that_exist() {
        shipped().forEach((file, source) -> assertThat(KINDS.find(source.kind()))
                .as(file)
                .hasValueSatisfying(
                        kind -> assertThat(source.parameters().keySet()).allMatch(kind::knows)));
    }

    /** What a shipped kind needs beside its file stands in one place, and none is forgotten there. */
    @Test
    void should_say_of_each_kind_how_it_is_asked_and_called() {
        assertThat(KINDS.names())
                .containsExactlyInAnyOrderElementsOf(Stream.of(ShippedKind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(KINDS.names()).allMatch(name -> ShippedKind.of(name).isPresent());
    }

    @Test
    void should_name_a_publisher_and_web_addresses() {
        shipped().forEach((file, source) -> {
            assertThat(source.publisher()).as(file).isNotBlank();
            assertThat(source.addresses().isEmpty()).as(file).isEqualTo(source.comesByMail());
            assertThat(source.addresses()).as(file).allMatch(url -> url.matches("https?://\\S+"));
        });
    }

    @Test
    void should_poll_each_address_for_one_source_only() {
        Map<String, String> owners = new HashMap<>();
        shipped().forEach((file, source) -> source.addresses().forEach(url -> assertThat(owners.put(same(url), file))
                .as("the other owner of %s in %s", url, file)
                .isNull()));
    }

    /** Not an item's identity: the number of a press room at Via TT is its only difference. */
    private static String same(String url) {
        return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    @Test
    void should_hold_patterns_that_can_be_used() {
        shipped().forEach((file, source) -> assertThat(LinkPattern.problem(source.parameter("link-pattern")))
                .as(file)
                .isEmpty());
    }

    @Test
    void should_cover_the_publishers_that_the_reports_cite_most() {
        assertThat(shipped().values())
                .extracting(Source::publisher)
                .contains(
                        "Regeringskansliet",
                        "Computer Sweden",
                        "Läkemedelsverket",
                        "Dagens Medicin",
                        "Voister",
                        "E-hälsomyndigheten",
                        "Dagens Samhälle",
                        "Integritetsskyddsmyndigheten",
                        "Inera",
                        "Socialstyrelsen");
    }

    private static Map<String, Source> shipped() {
        Map<String, Source> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                sources.put(file.getFileName().toString(), parsed(file));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(sources).isNotEmpty();
        return sources;
    }

    private static Source parsed(Path file) throws IOException {
        Load yaml = new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build());
        List<?> entries = (List<?>) yaml.loadFromString(Files.readString(file));
        assertThat(entries).as(file.toString()).hasSize(1);
        Map<?, ?> route = (Map<?, ?>) ((Map<?, ?>) entries.get(0)).get("templatedRoute");
        Map<String, String> parameters = new HashMap<>();
        for (Object parameter : (List<?>) route.get("parameters")) {
            Map<?, ?> pair = (Map<?, ?>) parameter;
            parameters.put(String.valueOf(pair.get("name")), String.valueOf(pair.get("value")));
        }
        return new Source(
                String.valueOf(route.get("routeId")),
                String.valueOf(route.get("routeTemplateRef")),
                parameters,
                file.toString(),
                1);
    }
}
