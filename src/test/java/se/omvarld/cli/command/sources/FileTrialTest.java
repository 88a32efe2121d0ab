package se.omvarld.cli.command.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;

/** Source files that are tried before they are put into their folder, with what was saved. Nothing is asked of the network. */
@Tag("slow")
class FileTrialTest {
    private static final String PAGE = """
            <html lang=sv><head><title>Myndigheten</title></head><body><main><h1>Nyheter</h1><div class="lista">
            <div class="kort"><h3>Nationell läkemedelslista införs</h3><p>3 mars 2026 Regeringen inför den nationella läkemedelslistan i dag.</p><a href="/n/1">Läs mer</a></div>
            <div class="kort"><h3>Ny lag om vårddata</h3><p>2 mars 2026</p><a href="/n/2">Läs mer</a></div>
            <div class="kort"><h3>Sommaröppet i entrén</h3><p>1 mars 2026</p><a href="/n/3">Läs mer</a></div>
            </div></main></body></html>
            """;

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void anEmptyInstallation() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        cli = new Cli(folder).with("--now", "2026-03-05T08:00");
    }

    @Test
    void should_show_the_items_of_a_saved_page_and_touch_no_store() throws IOException {
        Map<Path, FileTime> before = data();

        Cli.Result result = tried("--json", "page", "url", "https://www.example.se/nyheter/", "", PAGE);

        JsonNode source = result.json().get(0);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(source.get("items")).hasSize(3);
        JsonNode first = source.get("items").get(0);
        assertThat(first.get("title").asText()).isEqualTo("Nationell läkemedelslista införs");
        assertThat(first.get("url").asText()).isEqualTo("https://www.example.se/n/1");
        assertThat(first.get("date").asText()).startsWith("2026-03-02T23:00");
        assertThat(first.get("lead").asText()).contains("Regeringen inför");
        assertThat(first.get("picked").asBoolean()).isTrue();
        assertThat(data()).isEqualTo(before);
    }

    /** What lies in the data folder, and when it was written last. */
    private Map<Path, FileTime> data() throws IOException {
        Map<Path, FileTime> files = new TreeMap<>();
        if (Files.isDirectory(folder.resolve("data"))) {
            try (Stream<Path> all = Files.list(folder.resolve("data"))) {
                for (Path file : all.toList()) {
                    files.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return files;
    }

    @Test
    void should_say_what_selectors_very_likely_miss() throws IOException {
        String selectors = "      - {name: items, value: .lista}\n      - {name: date, value: h3}\n";

        Cli.Result result =
                tried("--set=http.pause=0", "page", "url", "https://www.example.se/nyheter/", selectors, PAGE);

        assertThat(result.out())
                .contains("items: .lista is one element with 3 links", "for example .lista > div")
                .contains("date: h3 holds no date that can be read in any of 1 items");
    }

    @Test
    void should_show_the_items_of_a_saved_newsletter() throws IOException {
        String mail = """
                From: Nyhetsbrevet <nyhetsbrev@example.se>\r
                Subject: Veckans nyheter\r
                Date: Tue, 3 Mar 2026 08:00:00 +0100\r
                Content-Type: text/html; charset=utf-8\r
                \r
                <h2><a href="https://www.example.se/artikel/lakemedelslista">Nationell läkemedelslista införs i regionerna</a></h2>\r
                <p>Regionerna ansluter sig till den nationella läkemedelslistan under våren.</p>\r
                <h2><a href="https://www.example.se/artikel/nya-lokaler">Nya lokaler för vårdcentralen i centrum</a></h2>\r
                """;

        Cli.Result result = tried("--json", "newsletter", "senders", "nyhetsbrev@example.se", "", mail);

        assertThat(result.code()).as(result.err() + result.out()).isZero();
        assertThat(result.json().get(0).get("items").get(0).get("title").asText())
                .isEqualTo("Nationell läkemedelslista införs i regionerna");
    }

    @Test
    void should_say_what_is_wrong_with_the_file() throws IOException {
        Cli.Result result = tried("--json", "page", "ulr", "https://www.example.se/", "", PAGE);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("example.camel.yaml:6: unknown parameter 'ulr'");
    }

    private Cli.Result tried(String option, String kind, String name, String value, String more, String saved)
            throws IOException {
        Path file = folder.resolve("example.camel.yaml");
        Files.writeString(file, """
                - templatedRoute:
                    routeTemplateRef: %s
                    routeId: example
                    parameters:
                      - {name: publisher, value: Exempel}
                      - {name: %s, value: '%s'}
                """.formatted(kind, name, value) + more);
        Path answer = Files.writeString(folder.resolve("saved"), saved);
        return cli.run("source", "try", option, file.toString(), "--with", answer.toString());
    }
}
