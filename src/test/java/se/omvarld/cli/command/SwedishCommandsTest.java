package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.store.MigratedFile;

/** What analysts' commands say when the setting {@code language} is sv: no sentence of it is English. */
@Tag("slow")
class SwedishCommandsTest {
    private static final String ENGLISH =
            "(?is).*\\b(the|is|no|not|found|missing|cannot|unknown|did you|says|relevant items)\\b.*";

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void settle() throws IOException {
        MigratedFile.into(folder.resolve("data"));
        cli = Cli.shipped().with("--data", folder.resolve("data").toString(), "--set", "language=sv");
        String areas = Files.readString(Path.of("config/areas.yaml"));
        Files.writeString(folder.resolve("fel.yaml"), areas.replaceFirst("\\[AI,", "['(AI',"));
        Files.writeString(folder.resolve("kopia.yaml"), areas);
        Files.writeString(folder.resolve("poster.json"), "[{\"title\": \"AI i vården\", \"area\": 3}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules try                   | det finns inga regler i kraft att jämföra med",
                "rules try FOLDER/nej.yaml   | filen finns inte",
                "rules try FOLDER/fel.yaml   | fel.yaml, rad RAD, tecken 16: en parentes stängs aldrig; lägg till )",
                "rules test --against FOLDER/fel.yaml FOLDER/poster.json | fel.yaml, rad RAD, tecken 16: en parentes",
                "rules try FOLDER/kopia.yaml --html FOLDER/ingen/sida.html | går inte att skriva",
                "rules test FOLDER/nej.json  | filen finns inte",
                "rules test                  | ingen publicerad rapport är inläst",
                "rules tset                  | ”tset” förstås inte här",
                "rules                       | säg vilket: test try explain",
                "rules try --htlm x          | växeln --htlm finns inte här",
                "rules try --htlm x          | menade du --html?",
                "search ord --most 0         | --most: 0 är inget tal från 1 till 1000",
                "search ord --most många     | ”många” går inte att använda för --most",
                "reports import FOLDER/nej.pdf | filen finns inte",
                "reports import FOLDER/poster.json | Filtypen går inte att läsa",
                "reports publish mars        | ”mars” är ingen månad; skriv den som 2026-03",
                "choose --month mars         | ”mars” är ingen månad; skriv den som 2026-03",
                "choose 2026-W99 nej         | ”2026-W99” är inget veckobrev som har gjorts"
            })
    void should_say_in_swedish_what_is_wrong(String command, String said) throws IOException {
        Cli.Result result = cli.run(command.replace("FOLDER", folder.toString()).split(" "));

        assertThat(result.code()).isNotZero();
        assertThat(result.err()).contains(said.replace("RAD", row())).doesNotMatch(ENGLISH);
    }

    /** Where the rule with AI stands in the shipped file. */
    private static String row() throws IOException {
        String areas = Files.readString(Path.of("config/areas.yaml"));
        return String.valueOf(areas.substring(0, areas.indexOf("[AI,")).lines().count());
    }

    @Test
    void should_test_rules_in_swedish() {
        String out = cli.run("rules", "test", folder.resolve("poster.json").toString())
                .out();

        assertThat(out)
                .contains("relevanta som väljs ut          1 av 1 (100 %)")
                .doesNotMatch(ENGLISH);
    }

    @Test
    void should_explain_in_swedish_with_file_and_line() throws IOException {
        String out = cli.run("rules", "explain", "AI i vården").out();

        assertThat(out)
                .contains("areas.yaml, rad " + row(), "(1 av dem har det alltid, som default-area)")
                .doesNotMatch(ENGLISH);
    }

    @Test
    void should_say_in_swedish_why_an_address_cannot_be_explained() {
        Cli.Result result = cli.run("rules", "explain", "http://ingen.invalid/sida");

        assertThat(result.err()).contains("finns inte i arkivet").doesNotMatch(ENGLISH);
    }

    @Test
    void should_say_in_swedish_what_a_search_without_hits_was() {
        assertThat(cli.run("search", "läkemedel", "februari", "--now", "2026-03-18T07:00")
                        .err())
                .contains("0 träffar", "uppfattat: ordet ”läkemedel”, från 1 februari 2026")
                .doesNotMatch(ENGLISH);
        assertThat(cli.run("search", "utkast", "mars", "2026", "5.3").err())
                .contains("det finns ingen sådan plats: utgåvan är inte gjord än");
    }

    @Test
    void should_write_the_page_also_when_a_copy_is_refused() throws IOException {
        Path page = folder.resolve("sida.html");
        cli.run("rules", "try", folder.resolve("fel.yaml").toString(), "--html", page.toString());

        assertThat(Files.readString(page)).contains("Reglerna är inte godkända", "En parentes stängs aldrig.");
    }

    @Test
    void should_leave_operators_commands_in_english() {
        assertThat(cli.run("digest", "--wek").err()).contains("there is no option --wek here");
    }
}
