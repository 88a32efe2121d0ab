package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.demo.DemoSite;

/** What people are told when something that they edit is wrong. */
@Tag("slow")
class BadInputTest {
    @TempDir
    private Path folder;

    private Path config;
    private Cli cli;

    @BeforeEach
    void copyConfig() throws IOException {
        config = Files.createDirectories(folder.resolve("config"));
        Files.createDirectories(folder.resolve("sources"));
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            for (Path file : files.toList()) {
                Files.copy(file, config.resolve(file.getFileName()));
            }
        }
        cli = new Cli(folder).with("--config", config.toString());
    }

    @Test
    void should_find_nothing_wrong_with_what_is_shipped() {
        Cli.Result result = Cli.shipped().run("check");

        assertThat(result.out()).contains("all good");
        assertThat(result.code()).isZero();
    }

    @Test
    void should_tell_all_that_is_wrong_at_once() throws IOException {
        append("application.properties", "\ndigest.shedule=0 0 7 ? * MON\n");
        append("weekly-digest.txt.ftl", "\n<#if >\n");
        Files.writeString(
                config.resolve("areas.yaml"),
                Files.readString(config.resolve("areas.yaml"))
                        .replaceFirst("find: \\[sjukvård,", "find: ['(sjukvård',"));
        Files.writeString(folder.resolve("sources/bad.camel.yaml"), """
                - templatedRoute:
                    routeTemplateRef: feed
                    routeId: bad
                    parameters:
                      - {name: publisher, value: Bad}
                      - {name: ulr, value: "https://example.se/rss"}
                """);

        Cli.Result result = cli.run("check");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out())
                .contains("application.properties:", "unknown setting 'digest.shedule'", "digest.schedule")
                .contains("weekly-digest.txt.ftl")
                .containsPattern("areas\\.yaml:\\d+:\\d+: ")
                .contains("bad.camel.yaml:6: unknown parameter 'ulr'", "'url'");
    }

    @Test
    void should_refuse_to_work_with_a_bad_rule_and_name_its_line() throws IOException {
        Files.writeString(
                config.resolve("areas.yaml"),
                Files.readString(config.resolve("areas.yaml"))
                        .replaceFirst("find: \\[sjukvård,", "find: ['(sjukvård',"));

        Cli.Result result = cli.run("poll");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).containsPattern("areas\\.yaml:\\d+:\\d+: ");
    }

    @Test
    void should_say_that_the_data_folder_cannot_be_written() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        Cli.Result result = cli.run("poll", "--data", file.resolve("data").toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("the data folder", "cannot be made");
    }

    @Test
    void should_poll_the_good_sources_and_name_the_refused_file() throws IOException {
        Files.writeString(folder.resolve("sources/bad.camel.yaml"), "- templatedRoute: {routeId: [}\n");
        try (DemoSite site = DemoSite.start()) {
            site.writeSources(folder.resolve("sources"));

            Cli.Result result = cli.run("poll", "--json", "--now", "2026-02-27T12:00");

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err())
                    .contains("refused: " + folder.resolve("sources/bad.camel.yaml") + ":1: not valid YAML");
            assertThat(result.json()).hasSize(3);
        }
    }

    @Test
    void should_answer_wrong_use_with_2_and_a_hint() {
        assertThat(cli.run("poll", "nowhere").code()).isEqualTo(2);
        assertThat(cli.run("digest", "--week", "12").err()).contains("write it like 2026-W12");
        assertThat(cli.run("draft", "--month", "mars").err()).contains("write it like 2026-03");
        assertThat(cli.run("status", "--now", "yesterday").code()).isEqualTo(2);
        assertThat(cli.run("polll").code()).isEqualTo(2);
        assertThat(cli.run("poll", "--set", "http.deadline=soon").err()).contains("'soon' is not a whole number");
    }

    @Test
    void should_answer_help_for_every_command() {
        for (String command :
                new String[] {"run", "demo", "check", "poll", "digest", "draft", "sources", "rules", "mail", "status"
                }) {
            Cli.Result result = cli.run(command, "--help");

            assertThat(result.code()).isZero();
            assertThat(result.out()).contains("Usage: omvarld " + command);
        }
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(config.resolve(file), Files.readString(config.resolve(file)) + text);
    }
}
