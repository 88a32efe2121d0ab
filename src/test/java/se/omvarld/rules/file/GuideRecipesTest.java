package se.omvarld.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;
import se.omvarld.rules.expression.RuleLanguage;
import se.omvarld.rules.model.Verdict;

/** The recipes of docs/analytiker.md under "Det som ofta frågas", each put into the shipped rules. */
class GuideRecipesTest {
    private static final String NEWS = "Hälsodata delas när parkering vid sjukhus blir digital";
    private static final String GUIDE = "docs/analytiker.md";

    @TempDir
    private Path folder;

    @Test
    void should_never_pick_a_subject_or_a_source_that_is_excluded() throws IOException {
        assertThat(decide(Files.readString(Path.of("config/areas.yaml")), "kungahuset.se")
                        .picked())
                .isTrue();
        assertThat(decide(after("exclude:", "parkering"), "kungahuset.se").picked())
                .isFalse();
        assertThat(decide(after("exclude:", "source:kungahuset"), "kungahuset.se")
                        .picked())
                .isFalse();
        assertThat(decide(after("exclude:", "source:kungahuset"), "annan.se").picked())
                .isTrue();
    }

    @Test
    void should_always_sort_a_source_into_an_area() throws IOException {
        String shipped = Files.readString(Path.of("config/areas.yaml"));
        int five = shipped.indexOf("number: 5");
        int sorting = shipped.indexOf("    sorting:\n", five);
        String changed = sorting > 0
                ? shipped.substring(0, sorting) + "    sorting:\n      " + recipe("weight: 50, find: ['source:mcf']")
                        + shipped.substring(sorting + "    sorting:".length())
                : "";

        assertThat(decide(shipped, "mcf.se").area()).isNotEqualTo(5);
        assertThat(decide(changed, "mcf.se").area()).isEqualTo(5);
    }

    @Test
    void should_always_pick_a_source() throws IOException {
        String news = "Vi byter telefonväxel";
        String shipped = Files.readString(Path.of("config/areas.yaml"));
        String changed = ofAreaFive(recipe("weight: 5, find: ['source:forte']").strip());

        assertThat(decide(shipped, "forte.se", news).picked()).isFalse();
        assertThat(decide(changed, "forte.se", news).picked()).isTrue();
        assertThat(decide(changed, "forte.se", news).area()).isEqualTo(5);
        assertThat(decide(changed, "annan.se", news).picked()).isFalse();
    }

    @Test
    void should_name_a_type_of_ones_own() throws IOException {
        String shipped = Files.readString(Path.of("config/item-types.yaml"));
        Path types = Files.writeString(
                folder.resolve("item-types.yaml"),
                shipped.replaceFirst("(?m)^types:.*$", "types:\n  " + recipe("type: Webbinarium")));
        Item item = item("Webbinarium om hälsodata", "annan.se");

        assertThat(new RuleLoader()
                        .load(Path.of("config/areas.yaml"), Path.of("config/item-types.yaml"))
                        .decide(item)
                        .type())
                .isNotEqualTo("Webbinarium");
        assertThat(new RuleLoader()
                        .load(Path.of("config/areas.yaml"), types)
                        .decide(item)
                        .type())
                .isEqualTo("Webbinarium");
    }

    @Test
    void should_know_every_recipe_that_the_guide_has() throws IOException {
        assertThat(Files.readAllLines(Path.of(GUIDE)))
                .filteredOn(line -> line.contains("`- {"))
                .as("a new recipe needs a test here")
                .hasSize(5);
    }

    /** The examples under "Så skriver du ett ord", of which several words count by themselves. */
    static Stream<String> combinations() throws IOException {
        return Files.readAllLines(Path.of(GUIDE)).stream()
                .filter(line -> line.matches("\\| `'?[^|\"]* [^|\"]*` \\|.*"))
                .flatMap(line -> Pattern.compile("`'?(.*?)'?`").matcher(line).results())
                .map(code -> code.group(1))
                .filter(expression -> RuleLanguage.problemIn(expression).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void should_take_each_combination_of_words_among_the_rules_of_an_area(String expression) throws IOException {
        assertThat(decide(ofAreaFive("- {weight: 3, find: ['" + expression + "']}"), "annan.se"))
                .isNotNull();
    }

    @Test
    void should_take_the_rule_that_the_guide_shows() throws IOException {
        String rule = Files.readString(Path.of(GUIDE)).replaceFirst("(?s).*\n(- weight: [^`]*)```.*", "$1");

        assertThat(decide(ofAreaFive(rule.strip().replace("\n", "\n      ")), "annan.se"))
                .isNotNull();
    }

    private static String ofAreaFive(String rule) throws IOException {
        String shipped = Files.readString(Path.of("config/areas.yaml"));
        int rules = shipped.indexOf("    rules:\n", shipped.indexOf("number: 5")) + "    rules:\n".length();
        return shipped.substring(0, rules) + "      " + rule + "\n" + shipped.substring(rules);
    }

    private static String after(String heading, String word) throws IOException {
        return Files.readString(Path.of("config/areas.yaml"))
                .replaceFirst("(?m)^" + heading + "\\s*$", heading + "\n  " + recipe(word));
    }

    /** As the guide has it. */
    private static String recipe(String words) throws IOException {
        return Files.readString(Path.of(GUIDE))
                .lines()
                .filter(line -> line.startsWith("| ") && line.contains(words) && line.contains("`- {"))
                .map(line -> line.replaceFirst(".*`(- \\{[^`]*})`.*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private Verdict decide(String areas, String publisher) throws IOException {
        return decide(areas, publisher, NEWS);
    }

    private Verdict decide(String areas, String publisher, String title) throws IOException {
        Path file = Files.writeString(folder.resolve("areas.yaml"), areas);
        return new RuleLoader().load(file, Path.of("config/item-types.yaml")).decide(item(title, publisher));
    }

    private static Item item(String title, String publisher) {
        return new Item(
                Origin.of("test", publisher),
                "",
                "",
                title,
                "",
                Optional.empty(),
                Instant.parse("2026-03-18T08:00:00Z"));
    }
}
