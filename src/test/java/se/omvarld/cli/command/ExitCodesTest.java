package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;
import se.omvarld.store.MigratedFile;

/** The exit code says of which sort a failure is, whichever command meets it. */
@Tag("slow")
class ExitCodesTest {
    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void copy() throws IOException {
        for (String name : List.of("config", "routes")) {
            FileSystemUtils.copyRecursively(Path.of(name), folder.resolve(name));
        }
        MigratedFile.into(folder.resolve("data"));
        cli = Cli.shipped()
                .with(
                        "--config",
                        folder.resolve("config").toString(),
                        "--data",
                        folder.resolve("data").toString())
                .with(
                        "--routes",
                        folder.resolve("routes").toString(),
                        "--set",
                        "http.proxy=http://127.0.0.1:9",
                        "--set",
                        "http.retry-delay=0");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            config/application.properties,        check; status; sources; search x; backup; poll; digest; rules explain x; run
            config/areas.yaml,                    check; rules explain x; digest --preview; poll svt-nyheter; run
            config/weekly-digest.txt.ftl,         check; digest --preview
            config/monthly-draft.docx,            check; draft --preview; run
            routes/sources/svt-nyheter.camel.yaml,check; sources; sources export; poll dn-nyheter
            routes/source-kinds/feed.camel.yaml,  check; sources; poll svt-nyheter
            routes/daemon/retention.camel.yaml,       check; poll svt-nyheter; run
            """)
    void should_be_2_when_a_file_is_wrong_that_the_command_needs(String file, String commands) throws IOException {
        Files.writeString(folder.resolve(file), "<#if [ {");

        for (String command : commands.split("; ", -1)) {
            Cli.Result result = cli.run(command.strip().split(" ", -1));

            assertThat(result.code()).as("%s: %s", command, result).isEqualTo(2);
            assertThat(result.out() + result.err()).as(command).contains(file.substring(file.lastIndexOf('/') + 1));
            assertThat(folder.resolve("data/omvarld.db-wal"))
                    .as("the store is closed after %s", command)
                    .doesNotExist();
        }
    }

    @Test
    void should_be_2_when_the_routes_name_what_is_not_there() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path routes = folder.resolve("routes/daemon/retention.camel.yaml");
        String good = Files.readString(routes);
        for (String bad :
                List.of(good.replaceFirst("ref: \\w+", "ref: nobody"), good.replaceFirst("steps:", "stepz:"))) {
            Files.writeString(routes, bad);

            Cli.Result result = cli.run("poll", "--sources", empty.toString());

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("retention.camel.yaml:");
        }
    }

    @ParameterizedTest
    @CsvSource({"restore", "reports import", "rules test", "sources import"})
    void should_be_1_when_a_given_file_holds_something_else_and_2_when_there_is_none(String command)
            throws IOException {
        Path given = Files.writeString(folder.resolve("given.txt"), "<#if [ {");

        assertThat(run(command, given.toString()).code()).isEqualTo(1);
        assertThat(run(command, "nowhere.txt").code()).isEqualTo(2);
    }

    /** A folder may well be called "sources", as a command is. */
    @Test
    void should_take_an_options_value_that_is_also_the_name_of_a_command() {
        Cli.Result result = Cli.shipped().run("--sources", "sources", "check");

        assertThat(result.err()).doesNotContain("Expected parameter");
        assertThat(result.out() + result.err()).contains("sources");
    }

    private Cli.Result run(String command, String file) {
        return cli.run((command + " " + file).split(" ", -1));
    }
}
