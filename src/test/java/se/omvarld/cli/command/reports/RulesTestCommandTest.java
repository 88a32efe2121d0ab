package se.omvarld.cli.command.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

/** {@code rules test} with the shipped rules, with and without an archive. */
@Tag("slow")
class RulesTestCommandTest {
    private static final String ITEMS = """
            [{"title": "Ny strategi för AI i hälso- och sjukvården", "area": 3, "urls": ["https://a.example/1"]},
             {"title": "Nya tidtabeller för bussarna", "area": 1, "urls": ["https://b.example/2"]},
             {"title": "Sjukhusen får nytt journalsystem", "area": null}]
            """;

    @TempDir
    Path folder;

    private Path items;
    private Cli cli;

    @BeforeEach
    void write() throws IOException {
        items = Files.writeString(folder.resolve("items.json"), ITEMS);
        Files.createDirectories(folder.resolve("sources"));
        cli = Cli.withoutStore(folder);
    }

    @Test
    void should_need_no_archive_and_make_none() {
        Cli.Result result = cli.run("rules", "test", items.toString());

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("Missed (1)\n- Nya tidtabeller").contains("[below_threshold]");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void should_ask_the_archive_where_there_is_one() throws IOException {
        MigratedFile.into(folder.resolve("data"));

        JsonNode json = cli.run("--json", "rules", "test", items.toString()).json();
        assertThat(json.at("/items/0/archive/word").asText()).isEqualTo("no_source");
        assertThat(json.at("/items/0/archive/sentence").asText()).isEqualTo("Ingen källa läser a.example.");
        assertThat(json.at("/items/2/archive").isNull()).isTrue();
        assertThat(json.at("/summary/found/of").asInt()).isEqualTo(2);
    }

    @Test
    void should_name_causes_and_rules_in_json_beside_what_was_there_before() {
        JsonNode json = cli.run("--json", "rules", "test", items.toString()).json();

        assertThat(json.at("/items/1/cause/word").asText()).isEqualTo("below_threshold");
        assertThat(json.at("/items/1/picked").asBoolean()).isFalse();
        assertThat(json.at("/items/2/pulls/0/line").asInt()).isPositive();
        assertThat(json.at("/summary/noise/0/wrong").asInt()).isEqualTo(1);
        assertThat(json.at("/summary/confusion/1/0").asInt()).isEqualTo(1);
        assertThat(json.at("/summary/found").isMissingNode()).isTrue();
    }

    @Test
    void should_write_the_page_with_what_a_change_does() throws IOException {
        Path other = folder.resolve("andra.yaml");
        Files.writeString(other, Files.readString(Path.of("config/areas.yaml")).replace("sjukhus*", "tidtabell*"));
        Path page = folder.resolve("resultat.html");

        Cli.Result result = cli.run(
                "--json", "rules", "test", items.toString(), "--against", other.toString(), "--html", page.toString());
        assertThat(result.json().at("/comparison/gained/0/title").asText()).startsWith("Nya tidtabeller");
        assertThat(Files.readString(page))
                .contains("Tillkomna poster (1)", "items.json, andra.yaml mot areas.yaml. 3 märkta poster");
    }

    @Test
    void should_say_when_the_page_cannot_be_written() {
        Cli.Result result = cli.run(
                "rules",
                "test",
                items.toString(),
                "--html",
                folder.resolve("ingen/sida.html").toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--html", "sida.html cannot be written");
    }

    @Test
    void should_give_every_miss_of_a_real_month_a_cause() {
        Path month = Path.of("../shared/replay/2026-03/items.json");
        assumeTrue(Files.isRegularFile(month), "skipped: the replayed months are not beside this checkout (../shared)");

        JsonNode json = cli.run("--json", "rules", "test", month.toString()).json();
        assertThat(json.path("items")).isNotEmpty().allSatisfy(item -> assertThat(item.has("cause"))
                .isTrue());
        JsonNode recall = json.at("/summary/recall");
        long causes = 0;
        for (JsonNode item : json.path("items")) {
            causes += item.path("cause").isNull() ? 0 : 1;
        }
        assertThat(causes)
                .isEqualTo(recall.path("of").asInt() - recall.path("count").asInt());
    }
}
