package se.omvarld.cli.command.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.store.MigratedFile;

@Tag("slow")
class ReportsCommandTest {
    private static final String REPORT = """
            Omvärldsbevakning

            April 2026

            1 Styrning och samordning

            1.1 Uppdrag – E-hälsomyndigheten ska utreda journaler

            Regeringen ger E-hälsomyndigheten i uppdrag att utreda hur journaler kan delas.

            https://www.regeringen.se/1

            1.2 Vädret i fjällen

            Det blir sol.

            https://www.exempel.se/2

            4 Kompetens

            4.1 Studie – Fler sjuksköterskor behöver digital kompetens

            Det visar en studie.

            https://www.exempel.se/3
            """;

    @TempDir
    private Path folder;

    private Cli cli;
    private Path report;

    @BeforeEach
    void write() throws IOException {
        MigratedFile.into(folder.resolve("data"));
        cli = Cli.shipped().with("--data", folder.resolve("data").toString());
        report = Files.writeString(folder.resolve("omvarldsbevakning.txt"), REPORT);
    }

    @Test
    void should_keep_the_months_items_when_a_report_is_imported_twice() {
        cli.run("reports", "import", report.toString());
        Cli.Result again = cli.run("reports", "import", report.toString());

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).contains("2026-04   3 items, by area: 2 0 0 1 0");
        assertThat(cli.run("reports", "list").out().strip()).isEqualTo("2026-04   3 items, by area: 2 0 0 1 0");
    }

    @Test
    void should_answer_as_json_when_asked_to() {
        JsonNode imported =
                cli.run("--json", "reports", "import", report.toString()).json();
        JsonNode listed = cli.run("--json", "reports", "list").json();

        assertThat(imported.get(0).get("file").asText()).isEqualTo(report.toString());
        assertThat(listed.get(0).get("month").asText()).isEqualTo("2026-04");
        assertThat(listed.get(0).get("items").asInt()).isEqualTo(3);
        assertThat(listed.get(0).get("areas").get("4").asInt()).isEqualTo(1);
    }

    @Test
    void should_ask_for_the_month_when_the_report_does_not_tell() throws IOException {
        Files.writeString(report, REPORT.replace("April 2026", ""));
        Cli.Result refused = cli.run("reports", "import", report.toString());
        Cli.Result told = cli.run("reports", "import", "--month", "2026-04", report.toString());

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("--month 2026-03");
        assertThat(told.code()).isZero();
        assertThat(cli.run("reports", "list").out()).startsWith("2026-04");
    }

    @Test
    void should_import_the_others_when_one_file_is_no_report() throws IOException {
        Path other = Files.writeString(folder.resolve("brev.txt"), "Hej!\n");
        Cli.Result result = cli.run("reports", "import", other.toString(), report.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("brev.txt: no items were found");
        assertThat(cli.run("reports", "list").out()).startsWith("2026-04");
    }

    @Test
    void should_refuse_a_draft_that_was_printed_as_it_is() throws IOException {
        Path draft = Files.writeString(
                folder.resolve("utkast.txt"), REPORT + "\n\nTas bort före publicering\n\nNågot annat\n");

        Cli.Result result = cli.run("reports", "import", draft.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("it is a draft that nobody has finished");
    }

    @Test
    void should_refuse_wrong_use_when_a_file_is_missing_or_the_month_is_none() {
        assertThat(cli.run("reports", "import", "finns-inte.pdf").code()).isEqualTo(2);
        assertThat(cli.run("reports", "import", "--month", "april", report.toString())
                        .code())
                .isEqualTo(2);
        assertThat(cli.run("reports", "import", "--month", "2026-04", report.toString(), report.toString())
                        .code())
                .isEqualTo(2);
    }

    @Test
    void should_test_the_rules_against_all_imported_reports_when_no_file_is_named() {
        cli.run("reports", "import", report.toString());
        Cli.Result text = cli.run("rules", "test");
        JsonNode json = cli.run("--json", "rules", "test").json();

        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out())
                .contains("Imported reports: 2026-04")
                .contains("3 items")
                .contains("Vädret i fjällen");
        assertThat(json.get("items")).hasSize(3);
    }

    @Test
    void should_compare_on_the_imported_reports_when_other_rules_are_named() {
        cli.run("reports", "import", report.toString());
        Cli.Result result = cli.run("rules", "test", "--against", "config/areas.yaml");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("Gained (0)");
    }

    @Test
    void should_say_what_to_do_when_rules_are_tested_and_nothing_is_imported() {
        Cli.Result result = cli.run("rules", "test");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("no published report is imported").contains("reports import");
    }
}
