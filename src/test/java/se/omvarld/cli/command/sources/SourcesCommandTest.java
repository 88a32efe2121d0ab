package se.omvarld.cli.command.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;

@Tag("slow")
class SourcesCommandTest {
    private static final String OPML = """
            <opml version="2.0"><body>
              <outline text="Vårdbladet" type="rss" xmlUrl="https://vardbladet.se/rss"/>
              <outline text="Regionen" type="link" url="https://regionen.se/nyheter"/>
            </body></opml>
            """;

    @TempDir
    private Path folder;

    private Path opml;
    private Cli cli;

    @BeforeEach
    void write() throws IOException {
        opml = Files.writeString(folder.resolve("feeds.opml"), OPML);
        Files.createDirectories(folder.resolve("sources"));
        Files.createDirectories(folder.resolve("other"));
        cli = new Cli(folder);
    }

    @Test
    void should_write_a_file_an_outline_and_list_them_afterwards() {
        Cli.Result imported = cli.run("sources", "import", opml.toString());

        assertThat(imported.out())
                .contains("written  vardbladet.camel.yaml  (https://vardbladet.se/rss)", "2 written to", "0 refused");
        assertThat(imported.code()).isZero();
        assertThat(folder.resolve("sources/regionen.camel.yaml")).exists();
        assertThat(cli.run("sources").out()).contains("vardbladet", "regionen", "unpolled");
        assertThat(cli.run("check").out()).contains("all good");
    }

    @Test
    void should_show_a_refused_file_wherever_sources_are_counted() throws IOException {
        cli.run("sources", "import", opml.toString());
        Path file = folder.resolve("sources/regionen.camel.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("TemplateRef: \\w+", "TemplateRef: fed"));

        assertThat(cli.run("sources").err()).contains("refused: ", "regionen.camel.yaml", "unknown kind 'fed'");
        assertThat(cli.run("status").out()).contains("refused: ", "unknown kind 'fed'");
        assertThat(cli.run("status", "--json").json().get("refused")).hasSize(1);
    }

    @Test
    void should_write_nothing_twice() {
        cli.run("sources", "import", opml.toString());

        Cli.Result again = cli.run("sources", "import", opml.toString(), "--json");

        assertThat(again.json()).extracting(row -> row.get("state").asText()).containsExactly("known", "known");
        assertThat(again.json().get(0).get("source").asText()).isEqualTo("vardbladet");
    }

    @Test
    void should_export_what_can_be_imported_elsewhere() throws IOException {
        cli.run("sources", "import", opml.toString());
        Path exported = Files.writeString(
                folder.resolve("out.opml"), cli.run("sources", "export").out());

        Cli.Result elsewhere = cli.run(
                "sources",
                "import",
                exported.toString(),
                "--sources",
                folder.resolve("other").toString());

        assertThat(elsewhere.out()).contains("2 written");
        assertThat(folder.resolve("other/vardbladet.camel.yaml"))
                .hasSameTextualContentAs(folder.resolve("sources/vardbladet.camel.yaml"));
    }

    @Test
    void should_say_what_is_wrong_with_the_file() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.opml"), "<!DOCTYPE opml><opml/>");

        Cli.Result result = cli.run("sources", "import", bad.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("bad.opml: the OPML holds a DOCTYPE");
        assertThat(cli.run("sources", "import", "nowhere.opml").err()).contains("cannot be read");
    }

    @Test
    void should_refuse_a_file_that_is_too_large() throws IOException {
        Path large = Files.write(folder.resolve("large.opml"), new byte[5_000_001]);

        assertThat(cli.run("sources", "import", large.toString()).err()).contains("larger than 5 MB");
    }

    @Test
    void should_end_with_1_when_an_outline_is_refused() throws IOException {
        Path mixed = Files.writeString(
                folder.resolve("mixed.opml"), OPML.replace("https://regionen.se/nyheter", "ftp://regionen.se"));

        Cli.Result result = cli.run("sources", "import", mixed.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("refused  url: ", "1 written", "1 refused");
    }
}
