package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddServer;

/** What the commands say of a source that fails. */
@Tag("slow")
class SourceHealthCommandsTest {
    @TempDir
    private Path folder;

    private OddServer site;
    private Cli cli;

    @BeforeEach
    void serve() throws IOException {
        site = OddServer.start();
        site.on("/a", OddAnswers.status(500));
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(sources.resolve("a-nyheter.camel.yaml"), """
                - templatedRoute:
                    routeTemplateRef: feed
                    routeId: a-nyheter
                    parameters:
                      - {name: publisher, value: A}
                      - {name: url, value: "%s"}
                """.formatted(site.address("/a")));
        cli = new Cli(folder).with("--set", "http.retry-delay=0");
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void should_say_only_the_last_failure_when_it_is_a_hiccup() {
        site.on("/a", OddAnswers.inTurn(OddAnswers.good("Nyhet"), OddAnswers.status(500)));
        cli.run("poll", "--now", "2026-03-18T10:00");
        cli.run("poll", "--now", "2026-03-18T11:00");

        assertThat(cli.run("sources").out()).contains(" ok ", "HTTP 500");
        assertThat(cli.run("status", "--json").json().get("failing")).isEmpty();
    }

    @Test
    void should_not_say_that_all_is_well_of_a_source_that_has_never_answered() {
        assertThat(cli.run("status", "--json")
                        .json()
                        .get("states")
                        .get("unpolled")
                        .asInt())
                .isEqualTo(1);
        cli.run("poll", "--now", "2026-03-18T10:00");

        assertThat(cli.run("sources").out()).contains(" unanswered ", "HTTP 500");
        JsonNode status = cli.run("status", "--json").json();
        assertThat(status.get("states").get("unanswered").asInt()).isEqualTo(1);
        assertThat(status.get("states").get("ok").asInt()).isZero();
        assertThat(status.get("network_away_since").isNull()).isTrue();
    }

    @Test
    void should_say_since_when_and_why_when_it_keeps_failing() {
        for (String hour : List.of("10", "11", "12")) {
            cli.run("poll", "--now", "2026-03-18T" + hour + ":00");
        }

        assertThat(cli.run("sources").out()).contains(" failing ", "since 2026-03-18: HTTP 500");
        JsonNode row = cli.run("sources", "--json").json().get(0);
        assertThat(row.get("state").asText()).isEqualTo("failing");
        assertThat(row.get("failing_since").asText()).isEqualTo("2026-03-18T09:00:00Z");
        JsonNode status = cli.run("status", "--json").json();
        assertThat(status.get("failing")).hasSize(1);
        assertThat(status.get("states").get("failing").asInt()).isEqualTo(1);
        assertThat(status.get("states").get("ok").asInt()).isZero();
        assertThat(cli.run("status").out()).contains("sources: ok=0, quiet=0, failing=1, gap=0, found=0, changed=0");
    }
}
