package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddServer;

/** The command {@code poll} and a source that has asked to be left alone. */
@Timeout(60)
class PollWaitingTest {
    @TempDir
    private Path folder;

    @Test
    void should_skip_a_waiting_source_unless_it_is_named() throws Exception {
        try (OddServer server = OddServer.start().on("/busy", OddAnswers.status(429, "Retry-After: 3600"))) {
            source(server);
            Cli cli = new Cli(folder).with("--json", "--now", "2026-04-02T08:00");
            assertThat(cli.run("poll").code()).isEqualTo(1);

            Cli.Result all = cli.run("poll");
            JsonNode waiting = all.json().get(0);
            assertThat(all.code()).isZero();
            assertThat(waiting.get("state").asText()).isEqualTo("waiting");
            assertThat(waiting.get("http").asInt()).isEqualTo(429);
            assertThat(waiting.get("message").asText()).startsWith("waiting until 2026-04-02 09:00");
            assertThat(server.requests("/busy")).hasSize(1);

            assertThat(cli.run("poll", "busy").json().get(0).get("state").asText())
                    .isEqualTo("failed");
            assertThat(server.requests("/busy")).hasSize(2);
        }
    }

    @Test
    void should_ask_when_a_person_polls_though_the_source_has_failed_often_and_say_that_it_waits() throws Exception {
        try (OddServer server = OddServer.start().on("/busy", OddAnswers.status(500))) {
            source(server);
            Cli cli = new Cli(folder).with("--json", "--now", "2026-04-02T08:00");
            cli.run("poll");
            cli.run("poll");
            JsonNode row = cli.run("sources").json().get(0);
            assertThat(row.get("waiting_until").asText()).isEqualTo("2026-04-02T06:15:00Z");
            assertThat(cli.run("status")
                            .json()
                            .get("waiting")
                            .get(0)
                            .get("waiting_since")
                            .asText())
                    .isEqualTo("2026-04-02T06:00:00Z");

            assertThat(cli.run("poll").code()).isEqualTo(1);
            assertThat(server.requests("/busy")).hasSize(3);
        }
    }

    private void source(OddServer server) throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(folder.resolve("sources/busy.camel.yaml"), """
                - templatedRoute:
                    routeTemplateRef: feed
                    routeId: busy
                    parameters:
                      - {name: publisher, value: Myndigheten}
                      - {name: url, value: "%s"}
                """.formatted(server.address("/busy")));
    }
}
