package se.omvarld.cli.command.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddServer;

/** A list from a spreadsheet: each row is tried, and what becomes of it is told. */
@Tag("slow")
class TableTrialTest {
    @TempDir
    private Path folder;

    @Test
    void should_write_what_brings_items_and_say_of_each_row_what_became_of_it() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        Cli cli = new Cli(folder).with("--now", "2026-04-02T08:00");
        try (OddServer server = OddServer.start()) {
            server.on("/rss", OddAnswers.body("Content-Type: application/rss+xml", """
                            <rss version="2.0"><channel>
                            <item><title>Hälsodata delas i landet</title><link>https://www.exempel.se/1</link>
                            <pubDate>Tue, 31 Mar 2026 22:00:00 GMT</pubDate></item>
                            </channel></rss>"""));
            Path list = Files.writeString(
                    folder.resolve("lista.csv"),
                    "address;publisher;area;kind\n%s;Exempelverket;3;feed\n%s;Tomverket;;feed\nftp://x;Fel;;\n"
                            .formatted(server.address("/rss"), server.address("/borta")));

            Cli.Result result = cli.run("sources", "import", list.toString());

            assertThat(result.code()).isEqualTo(1);
            assertThat(result.err()).contains("[1/3] " + server.address("/rss"), "[3/3] ftp://x");
            assertThat(result.out() + result.err())
                    .contains("no items found (HTTP 404); look closer with: omvarld source try")
                    .contains("no web address; write it like https://www.example.se/nyheter")
                    .contains("1 written", "2 refused");
            assertThat(folder.resolve("sources/exempelverket.camel.yaml"))
                    .content()
                    .contains("routeTemplateRef: feed", "{name: area, value: ");
            // 22.00 UTC of the day before is 1 April in Sweden
            assertThat(cli.run("poll", "--show").out())
                    .contains("1 new")
                    .containsPattern("\\n    2026-04-01  picked   area \\d  Hälsodata delas i landet");
            assertThat(cli.run("search", "hälsodata", "--source", "exempelverket")
                            .out())
                    .startsWith("2026-04-01  picked  Hälsodata delas i landet");
        }
    }
}
