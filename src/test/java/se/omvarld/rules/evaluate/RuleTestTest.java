package se.omvarld.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.rules.file.RuleFiles;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.template.MessageCatalog;

class RuleTestTest {
    private static final String ITEMS = """
            [{"title": "Rapport om hälsodata", "area": 1, "relevance": 2, "type": "Rapport", "urls": ["https://a.se/1"]},
             {"title": "Cyberhot mot vården", "area": 1, "second_area": 2, "relevance": 1},
             {"title": "Moln", "body": ["ett", "två"], "area": 2},
             {"title": "Vårdhund", "area": null, "relevance": 0},
             {"title": "Väder"}]
            """;

    @TempDir
    Path folder;

    @Test
    void should_count_picks_areas_and_types_against_the_labels() throws Exception {
        RuleTestSummary summary = run(RuleFiles.AREAS).summary();
        assertThat(summary.recall()).isEqualTo(new Proportion(2, 3));
        assertThat(summary.certainRecall()).isEqualTo(new Proportion(1, 2));
        assertThat(summary.precision()).isEqualTo(new Proportion(2, 3));
        assertThat(summary.areaFirst()).isEqualTo(new Proportion(1, 3));
        assertThat(summary.areaInTwo()).isEqualTo(new Proportion(2, 3));
        assertThat(summary.types()).isEqualTo(new Proportion(1, 1));
    }

    @Test
    void should_list_misses_and_false_picks_with_their_reasons() throws Exception {
        RuleTestResult result = run(RuleFiles.AREAS);
        assertThat(result.misses()).extracting(one -> one.item().title()).containsExactly("Moln");
        assertThat(result.falsePicks()).extracting(one -> one.item().title()).containsExactly("Vårdhund");
        assertThat(result.confusion()[1]).containsExactly(0, 1, 1, 0, 0, 0, 0);
        assertThat(result.confusion()[2][0]).isEqualTo(1);
        assertThat(result.toText(MessageCatalog.ENGLISH))
                .contains("relevant items picked        2 of 3 (67 %)", "Missed (1)\n- Moln (relevance 2)\n  Inget ord")
                .contains("Picked, but not relevant (1)\n- Vårdhund\n  Träff på ”Vårdhund” ger 4 poäng");
    }

    @Test
    void should_write_json_in_the_order_of_the_input() throws Exception {
        JsonNode json = new ObjectMapper()
                .valueToTree(RuleTestJson.of(run(RuleFiles.AREAS), Optional.empty(), Optional.empty()));
        assertThat(json.path("summary").path("recall").path("count").asInt()).isEqualTo(2);
        JsonNode first = json.path("items").get(0);
        assertThat(first.path("url").asText()).isEqualTo("https://a.se/1");
        assertThat(first.path("picked").asBoolean()).isTrue();
        assertThat(first.path("area").asInt()).isEqualTo(1);
        assertThat(first.path("words").get(0).asText()).isEqualTo("hälsodata");
        assertThat(json.path("items").get(4).path("area").isNull()).isTrue();
        assertThat(json.path("items")).hasSize(5);
    }

    @Test
    void should_compare_what_a_change_gains_loses_and_moves() throws Exception {
        String changed = RuleFiles.AREAS.replace("'vård*', 'sjukhus*'", "'moln*', 'väder*'");
        RuleComparison comparison = RuleComparison.of(run(RuleFiles.AREAS), run(changed));
        assertThat(comparison.gained()).extracting(one -> one.item().title()).containsExactly("Moln", "Väder");
        assertThat(comparison.lost()).extracting(one -> one.item().title()).containsExactly("Vårdhund");
        assertThat(comparison.toText(MessageCatalog.ENGLISH))
                .contains("Gained (2)\n- [relevant] Moln", "Lost (1)\n- [not relevant] Vårdhund")
                .contains("2 of 3 (67 %)  →  3 of 3 (100 %)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | this is no list",
                "[{}] | item 1: title is missing",
                "[{\"title\": \"a\", \"area\": 9}] | item 1: area is no whole number from 0 to 6, nor null"
            })
    void should_say_where_labelled_items_are_wrong(String json, String message) throws Exception {
        Path file = Files.writeString(folder.resolve("x.json"), json);
        assertThatThrownBy(() -> LabelledItems.read(file)).hasMessageContaining(message);
    }

    @Test
    void should_name_the_line_when_the_json_is_broken() throws Exception {
        Path file = Files.writeString(folder.resolve("x.json"), "[\n{\"title\": \"a\",,}]");
        assertThatThrownBy(() -> LabelledItems.read(file)).hasMessageContaining("x.json:2:15: no valid JSON");
    }

    private RuleTestResult run(String areas) throws IOException {
        List<LabelledItem> items = LabelledItems.read(Files.writeString(folder.resolve("items.json"), ITEMS));
        RuleSet rules = RuleFiles.load(folder, areas, RuleFiles.TYPES);
        return RuleTestResult.of(rules, items);
    }
}
