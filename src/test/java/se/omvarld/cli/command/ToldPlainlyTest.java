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
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.SourceFolder;

/** What commands say to somebody who runs them for the first time, or after a disaster. */
@Tag("slow")
class ToldPlainlyTest {
    @TempDir
    private Path folder;

    private Path settings;
    private Path sources;
    private Cli cli;

    @BeforeEach
    void copy() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        sources = Files.createDirectories(folder.resolve("sources"));
        settings = config.resolve("application.properties");
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            for (Path file : files.toList()) {
                Files.copy(file, config.resolve(file.getFileName()));
            }
        }
        source("on", "true");
        source("off", "false");
        cli = new Cli(folder).with("--config", config.toString());
    }

    @Test
    void should_name_the_folder_of_a_bad_source_file_and_count_one_problem() throws IOException {
        Path bad = Files.writeString(sources.resolve("bad.camel.yaml"), "no list");

        assertThat(cli.run("check").out())
                .isEqualToNormalizingNewlines(
                        bad + ":1: the file must be a list: its first line begins with '- '\n1 problem\n");
        assertThat(cli.run("status").out()).contains("refused: " + bad + ":1: ");
        assertThat(cli.run("sources").err()).contains("refused: " + bad + ":1: ");
    }

    @Test
    void should_count_sources_alike_everywhere() {
        String counted = "2 sources (1 on, 1 off)";

        assertThat(cli.run("check").out()).contains(counted);
        assertThat(cli.run("status").out())
                .contains(counted + "; none was polled yet", "omvarld poll", "omvarld run")
                .doesNotContain("ok=0");
        assertThat(new SourceFolder(new Folders(folder, Path.of("routes"), sources, folder))
                        .read()
                        .counted())
                .as("what the daemon logs")
                .isEqualTo(counted);
    }

    @Test
    void should_refuse_a_number_of_hits_that_is_none() {
        for (String most : new String[] {"-3", "0", "1001", "many"}) {
            Cli.Result result = cli.run("search", "--most", most, "x");

            assertThat(result.code()).as(most).isEqualTo(2);
            assertThat(result.err()).contains("--most", most);
        }
        assertThat(cli.run("search", "--most", "1000", "x").code()).isZero();
    }

    @Test
    void should_list_only_tables_that_hold_something() {
        cli.run("status");
        Cli.Result result = cli.run("backup", folder.resolve("empty.zip").toString());

        assertThat(result.err()).doesNotContain("rows");
        assertThat(result.out()).contains("empty.zip: schema ", ", 0 rows, ");
    }

    @Test
    void should_restore_when_a_setting_is_broken_and_bring_the_good_ones_back() throws IOException {
        Files.writeString(settings, Files.readString(settings) + "\nlog.format=text\n");
        String good = Files.readString(settings).replace("log.format=text\n\nlog.format=text", "log.format=json");
        Files.writeString(settings, good);
        Path backup = backup();
        Files.writeString(settings, good.replace("mail.smtp.port=587", "mail.smtp.port=hello") + "nonsense\n");

        Cli.Result result = cli.run("restore", backup.toString(), "--replace");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("restored the store of ", "config/application.properties: edited, taken over");
        assertThat(result.err())
                .contains("goes on without a setting that is wrong: " + settings + ":")
                .contains("mail.smtp.port: 'hello' is not", "'nonsense' is no setting");
        assertThat(settings).hasContent(good);
    }

    @Test
    void should_restore_nowhere_when_the_settings_do_not_say_which_store() throws IOException {
        Path backup = backup();
        String good = Files.readString(settings);
        for (String broken : new String[] {"store.url=mysql://db/x", "stor.url=jdbc:postgresql://db/x"}) {
            Files.writeString(settings, good.replaceFirst("(?m)^store.url=.*$", broken));

            Cli.Result result = cli.run("restore", backup.toString(), "--replace");

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains(settings + ":", "it is not sure which store is meant: mend that");
        }
        Files.write(settings, new byte[] {(byte) 0xe5, 10});
        assertThat(cli.run("restore", backup.toString()).err()).contains("is not UTF-8 text", "mend that");
        Files.delete(settings);
        assertThat(cli.run("restore", backup.toString(), "--replace").code()).isZero();
    }

    @Test
    void should_restore_no_settings_that_keep_the_store_elsewhere() throws IOException {
        String here = Files.readString(settings);
        Files.writeString(settings, here.replaceFirst("(?m)^store.url=.*$", "store.url=jdbc:sqlite:other.db"));
        Path backup = backup();
        Files.writeString(settings, here);

        Cli.Result refused = cli.run("restore", backup.toString(), "--replace");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("keep the store at jdbc:sqlite:other.db", "--set store.url=", "--store-only");
        assertThat(settings).hasContent(here);
        assertThat(cli.run("restore", backup.toString(), "--replace", "--store-only")
                        .code())
                .isZero();
        assertThat(settings).hasContent(here);
        assertThat(cli.run("restore", backup.toString(), "--replace", "--set", "store.url=jdbc:sqlite:other.db")
                        .code())
                .isZero();
        assertThat(settings).content().contains("store.url=jdbc:sqlite:other.db");
    }

    private Path backup() {
        cli.run("status");
        Path backup = folder.resolve("backup.zip");
        assertThat(cli.run("backup", backup.toString()).code()).isZero();
        return backup;
    }

    private void source(String id, String enabled) throws IOException {
        Files.writeString(sources.resolve(id + ".camel.yaml"), """
                - templatedRoute:
                    routeTemplateRef: feed
                    routeId: %s
                    parameters:
                      - {name: publisher, value: A}
                      - {name: url, value: "https://example.se/rss"}
                      - {name: enabled, value: %s}
                """.formatted(id, enabled));
    }
}
