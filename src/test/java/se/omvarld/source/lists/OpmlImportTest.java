package se.omvarld.source.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.source.config.ParameterCheck;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.config.SourceKindLoader;

class OpmlImportTest {
    private static final ParameterCheck CHECK = new ParameterCheck(
            new SourceKindLoader(Path.of("routes/source-kinds")).load(), filter -> Optional.empty(), Set.of());

    @TempDir
    private Path folder;

    @Test
    void should_write_a_file_that_the_loader_accepts() {
        List<OpmlImport.Outcome> outcomes = write(
                new OpmlOutline("feed", "Läkemedelsverket: \"nyheter\" \\ mer", "https://lv.se/rss?a=1&b=2", false));

        assertThat(outcomes.get(0).message()).isEqualTo("lakemedelsverket-nyheter-mer.camel.yaml");
        Source source = only();
        assertThat(source.id()).isEqualTo("lakemedelsverket-nyheter-mer");
        assertThat(source.kind()).isEqualTo("feed");
        assertThat(source.publisher()).isEqualTo("Läkemedelsverket: \"nyheter\" \\ mer");
        assertThat(source.addresses()).containsExactly("https://lv.se/rss?a=1&b=2");
        assertThat(source.enabled()).isTrue();
    }

    @Test
    void should_leave_off_what_would_send_a_secret_of_ours_until_somebody_has_looked() {
        List<OpmlImport.Outcome> outcomes = write(new OpmlOutline(
                "feed", "Okänd", "https://okand.example/rss", false, "", Map.of("headers", "X-Api-Key: <riksbank>")));

        assertThat(outcomes.get(0).message()).contains("off, since it would send a secret of yours");
        assertThat(only().enabled()).isFalse();
    }

    @Test
    void should_lose_nothing_of_what_was_exported() throws IOException {
        SourceFiles shipped = new SourceFiles(Path.of("routes/sources"), CHECK);

        List<OpmlImport.Outcome> outcomes = new OpmlImport(folder, CHECK, List.of(), "Imported from OPML, not tried.")
                .write(OpmlReader.read(new ByteArrayInputStream(
                        OpmlWriter.of(shipped.sources()).getBytes(StandardCharsets.UTF_8))));

        assertThat(outcomes).extracting(OpmlImport.Outcome::state).containsOnly(OpmlImport.State.WRITTEN);
        SourceFiles back = new SourceFiles(folder, CHECK);
        assertThat(back.problems()).isEmpty();
        assertThat(back.sources())
                .extracting(Source::id, Source::kind, Source::parameters)
                .containsExactlyInAnyOrderElementsOf(shipped.sources().stream()
                        .map(source -> tuple(source.id(), source.kind(), source.parameters()))
                        .toList());
    }

    @Test
    void should_refuse_what_no_source_file_could_hold() {
        assertThat(write(
                        own("fead", "a-b", Map.of()),
                        own("feed", "A B", Map.of()),
                        own("feed", "a-b", Map.of("items", "li")),
                        own("page", "a-b", Map.of("items", "li > > a"))))
                .extracting(OpmlImport.Outcome::state)
                .containsOnly(OpmlImport.State.REFUSED);
    }

    private static OpmlOutline own(String kind, String id, Map<String, String> parameters) {
        return new OpmlOutline(kind, "Namn", "https://a.se/rss", false, id, parameters);
    }

    @Test
    void should_read_a_list_as_a_spreadsheet_saves_it() {
        List<OpmlOutline> rows = SourceTable.read(
                "\uFEFFWebbadress;Utgivare;Område;Typ\r\nwww.a.se/nyheter;\"Region \"\"A\"\"; nord\";5;\r\n;tom;;\r\nhttps://b.se/rss;B;;feed\r\n");

        assertThat(rows)
                .extracting(OpmlOutline::address, OpmlOutline::name, OpmlOutline::kind, OpmlOutline::parameters)
                .containsExactly(
                        tuple("https://www.a.se/nyheter", "Region \"A\"; nord", "", Map.of("area", "5")),
                        tuple("https://b.se/rss", "B", "feed", Map.of()));
        assertThat(SourceTable.read("c.se,C,2,page"))
                .extracting(OpmlOutline::kind)
                .containsExactly("page");
    }

    @Test
    void should_keep_off_what_is_commented_out() {
        write(new OpmlOutline("page", "Sida", "https://a.se/nyheter", true));

        assertThat(only().enabled()).isFalse();
        assertThat(only().kind()).isEqualTo("page");
    }

    @Test
    void should_name_it_after_its_host_when_it_has_no_name() {
        write(new OpmlOutline("feed", " ☃ ", "https://www.a-b.se/rss", false));

        assertThat(only().id()).isEqualTo("a-b-se");
    }

    @Test
    void should_never_overwrite_but_number_the_names() throws IOException {
        Files.writeString(folder.resolve("nyheter.camel.yaml"), "# mine\n");

        write(
                new OpmlOutline("feed", "Nyheter", "https://a.se/rss", false),
                new OpmlOutline("feed", "Nyheter", "https://b.se/rss", false));

        assertThat(folder.resolve("nyheter.camel.yaml")).hasContent("# mine");
        assertThat(files()).containsExactly("nyheter-2.camel.yaml", "nyheter-3.camel.yaml", "nyheter.camel.yaml");
    }

    @Test
    void should_leave_out_what_is_watched_already() {
        write(new OpmlOutline("feed", "Ett", "https://www.a.se/rss/", false));

        assertThat(write(new OpmlOutline("feed", "Två", "http://a.se/rss", false)))
                .extracting(OpmlImport.Outcome::state, OpmlImport.Outcome::source)
                .containsExactly(tuple(OpmlImport.State.KNOWN, "ett"));
        assertThat(files()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/cron.d/x",
                "/etc/passwd",
                "..",
                "a\u0000b/../c",
                "x\n- templatedRoute:\n    routeTemplateRef: feed",
                "{{env:HOME}} \"}, {name: url",
                "# '\u2028\u202Ex",
                "con.camel.yaml",
            })
    void should_stay_in_the_folder_and_in_the_value_when_names_are_hostile(String name) {
        write(new OpmlOutline("feed", name, "https://a.se/rss", false));

        assertThat(files()).hasSize(1).allMatch(file -> file.matches("[a-z0-9-]+\\.camel\\.yaml"));
        assertThat(only().addresses()).containsExactly("https://a.se/rss");
        assertThat(only().publisher()).doesNotContain("{{", "\n", "\u202E");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "feed://a.se/rss",
                "https://a.se/{{env:HOME}}",
                "https://a.se/a b",
                "https://a.se/\nrss",
                "rss.xml",
            })
    void should_refuse_what_is_no_web_address(String address) {
        assertThat(write(new OpmlOutline("feed", "A", address, false)))
                .extracting(OpmlImport.Outcome::state)
                .containsExactly(OpmlImport.State.REFUSED);
        assertThat(files()).isEmpty();
    }

    private List<OpmlImport.Outcome> write(OpmlOutline... outlines) {
        return new OpmlImport(folder, CHECK, new SourceFiles(folder, CHECK).sources(), "Imported from OPML, not tried.")
                .write(List.of(outlines));
    }

    private Source only() {
        SourceFiles files = new SourceFiles(folder, CHECK);
        assertThat(files.problems()).isEmpty();
        assertThat(files.sources()).hasSize(1);
        return files.sources().get(0);
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
