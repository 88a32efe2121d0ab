package se.omvarld.source.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of cited sites in the guide, against the source files. */
class CitedSitesTest {
    private static final Path GUIDE = Path.of("docs/integrators.md");
    private static final Path CATALOGUE = Path.of("../shared/sources/catalogue.json");
    private static final Pattern ROW = Pattern.compile(
            "^\\| ([a-z0-9.-]+\\.[a-z]+) \\| (`([a-z0-9-]+)`|mailbox) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);

    /** Sources whose list, or what they fall back upon, lies on another host than the site. */
    private static final Map<String, String> LISTED_ELSEWHERE = Map.of(
            "ehdsexplorer-genomforandeakter", "lmjjghvrjgffmbidajih.supabase.co",
            "regeringen-sou", "data.riksdagen.se",
            "regeringen-propositioner", "data.riksdagen.se");

    private record Row(String domain, Optional<String> source, String kind, String sure) {}

    private static final SourceFiles FILES = new SourceFiles(
            Path.of("routes/sources"),
            new ParameterCheck(new SourceKinds(Path.of("routes/source-kinds")), filter -> Optional.empty(), Set.of()));

    @Test
    void should_name_every_polled_source_once() {
        List<String> named =
                rows().stream().flatMap(row -> row.source().stream()).toList();

        assertThat(FILES.problems()).isEmpty();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(FILES.sources().stream()
                        .filter(source -> !source.addresses().isEmpty())
                        .map(Source::id)
                        .toList());
    }

    @Test
    void should_state_each_sources_kind_and_host() {
        Map<String, Source> byId = FILES.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        for (Row row : rows()) {
            row.source().map(byId::get).ifPresent(source -> {
                assertThat(row.kind()).as(source.id()).isEqualTo(kind(source));
                String elsewhere = LISTED_ELSEWHERE.getOrDefault(source.id(), row.domain());
                assertThat(source.addresses())
                        .as(source.id())
                        .allMatch(url -> isOn(row.domain(), url) || isOn(elsewhere, url));
            });
        }
    }

    @Test
    void should_say_how_sure_each_entry_is_and_which_are_off() {
        Map<String, Source> byId = FILES.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        for (Row row : rows()) {
            row.source().map(byId::get).ifPresent(source -> {
                assertThat(row.sure().startsWith("off: ")).as(source.id()).isEqualTo(!source.enabled());
                assertThat(row.sure().replace("off: ", ""))
                        .as(source.id())
                        .isEqualTo(Optional.of(source.parameter("sure"))
                                .filter(sure -> !sure.isEmpty())
                                .orElse("id missing"));
            });
        }
    }

    @Test
    void should_bring_every_site_by_a_source_or_by_the_mailbox() {
        Map<String, List<Row>> bySite =
                rows(guide().split("Beyond the 51", 2)[0]).stream().collect(Collectors.groupingBy(Row::domain));

        assertThat(bySite).as("cited sites").hasSize(51);
        bySite.forEach((site, rows) -> assertThat(rows)
                .as(site)
                .anyMatch(row -> row.source().isEmpty() || !row.sure().startsWith("off: ")));
    }

    @Test
    void should_hold_every_site_of_the_catalogue() throws IOException {
        assumeTrue(Files.isRegularFile(CATALOGUE), "the catalogue of cited sites is not here: " + CATALOGUE);
        Set<String> cited = new TreeSet<>();
        for (JsonNode entry : new ObjectMapper().readTree(CATALOGUE.toFile())) {
            cited.add(entry.get("domain").asText());
        }

        assertThat(cited).hasSize(51);
        assertThat(rows()).extracting(Row::domain).containsAll(cited);
    }

    private static String kind(Source source) {
        return source.parameter("watch").equals("true") ? source.kind() + ", watched" : source.kind();
    }

    private static boolean isOn(String domain, String url) {
        String host = URI.create(url).getHost();
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static List<Row> rows() {
        return rows(guide());
    }

    private static List<Row> rows(String text) {
        List<Row> rows = ROW.matcher(text).results().map(CitedSitesTest::row).toList();
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static String guide() {
        try {
            return Files.readString(GUIDE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Row row(MatchResult match) {
        return new Row(match.group(1), Optional.ofNullable(match.group(3)), match.group(4), match.group(5));
    }
}
