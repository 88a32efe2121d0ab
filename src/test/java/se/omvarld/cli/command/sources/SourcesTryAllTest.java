package se.omvarld.cli.command.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.source.config.SourceFileWriter;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddServer;

/** The first day: every source is asked once, what fails is looked for, and what is proposed is accepted. */
@Tag("slow")
class SourcesTryAllTest {
    @TempDir
    private Path folder;

    @Test
    void should_say_of_each_source_what_came_of_it_and_what_to_do() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        Cli cli = new Cli(folder).with("--now", "2026-04-02T08:00");
        try (OddServer server = OddServer.start()) {
            server.on("/frisk", OddAnswers.good("Ett", "Två"))
                    .on(
                            "/tom",
                            OddAnswers.body("Content-Type: application/rss+xml", "<rss version='2.0'><channel/></rss>"))
                    .on("/vagrar", OddAnswers.status(403))
                    .on("/feed/", OddAnswers.body("Content-Type: application/rss+xml", feed(server)))
                    .on("/", OddAnswers.body("Content-Type: text/html", "<html><title>Flyttverket</title><p>Hej"));
            file("frisk", "Frisk", server.address("/frisk"));
            file("tom", "Tomt", server.address("/tom"));
            file("vagrar", "Vägrar", server.address("/vagrar"));
            file("flyttad", "Flyttverket", server.address("/gammal"));
            file("borta", "Borta", "http://127.0.0.1:1/rss");
            Path page = folder.resolve("sources.html");

            Cli.Result result = cli.run("sources", "try-all", "--json", "--html", page.toString());

            Map<String, String> outcomes = new TreeMap<>();
            for (JsonNode row : result.json()) {
                outcomes.put(row.get("source").asText(), row.get("outcome").asText());
            }
            assertThat(outcomes)
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "frisk", "works", "tom", "empty", "vagrar", "refuses", "flyttad", "found", "borta",
                            "unclear"));
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.err()).contains("5/5 ", "flyttad");
            assertThat(page).content().contains("2 av 5 källor fungerar", "omvarld source accept flyttad");
            accepted(cli, server);
        }
    }

    private void accepted(Cli cli, OddServer server) throws IOException {
        assertThat(cli.run("source", "accept", "frisk").err()).contains("nothing is proposed", "flyttad");

        Cli.Result accepted = cli.run("source", "accept", "flyttad");

        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(folder.resolve("sources/flyttad.camel.yaml"))
                .content()
                .startsWith("# Flyttverkets nyheter")
                .contains("\"" + server.address("/feed/") + " " + server.address("/gammal") + "\"");
        assertThat(cli.run("poll", "flyttad").out()).contains("ok", "3 items");
    }

    private static String feed(OddServer server) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            items.append(
                    "<item><title>Nyhet %d om vården</title><link>%s</link><pubDate>Wed, 01 Apr 2026 08:00:00 GMT</pubDate></item>"
                            .formatted(i, server.address("/n/" + i)));
        }
        return "<rss version='2.0'><channel><title>Flyttverket</title>" + items + "</channel></rss>";
    }

    private void file(String id, String publisher, String url) throws IOException {
        Files.writeString(
                folder.resolve("sources").resolve(id + ".camel.yaml"),
                SourceFileWriter.of(id, "feed", publisher + "s nyheter", Map.of("publisher", publisher, "url", url)));
    }
}
