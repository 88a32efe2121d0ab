package se.omvarld.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
            Files.createDirectories(folder.resolve("sources"));
            Files.writeString(folder.resolve("sources/busy.camel.yaml"), """
                    - templatedRoute:
                        routeTemplateRef: feed
                        routeId: busy
                        parameters:
                          - {name: publisher, value: Myndigheten}
                          - {name: url, value: "%s"}
                    """.formatted(server.address("/busy")));
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
}
