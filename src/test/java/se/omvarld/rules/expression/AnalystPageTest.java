package se.omvarld.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;
import se.omvarld.rules.evaluate.RuleItems;
import se.omvarld.rules.match.RuleMatcher;
import se.omvarld.rules.model.Rule;

/** Every example on the analysts' page is tried: its tables say what an expression hits and what it does not. */
class AnalystPageTest {
    private static final Path PAGE = Path.of("docs/analytiker.md");

    /** A row of the tables: the expression in code, texts that it hits and texts that it does not, divided by dots. */
    record Example(String expression, List<String> hits, List<String> misses) {
        static Example of(String row) {
            String[] cells = row.split("\\|", -1);
            return new Example(code(cells[1]), texts(cells[2]), texts(cells[3]));
        }

        private static String code(String cell) {
            return cell.strip().replaceFirst("^`'?", "").replaceFirst("'?`$", "");
        }

        private static List<String> texts(String cell) {
            return Arrays.stream(cell.split(" · ", -1))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty() && !text.equals("–"))
                    .toList();
        }
    }

    static Stream<Example> examples() throws IOException {
        return tables("| skriv | träffar | träffar inte |").map(Example::of);
    }

    static Stream<String> refused() throws IOException {
        return tables("| fel | skriv i stället |");
    }

    private static Stream<String> tables(String heading) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        return Stream.iterate(0, at -> at < lines.size(), at -> at + 1)
                .filter(at -> lines.get(at).equals(heading))
                .flatMap(at -> lines.stream().skip(at + 2).takeWhile(line -> line.startsWith("|")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void should_hit_and_miss_as_the_page_says(Example example) throws Exception {
        for (String text : example.hits()) {
            assertThat(hits(example.expression(), text)).as("träffar: %s", text).isTrue();
            assertThat(hits(example.expression(), Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .as("träffar med lösa prickar: %s", text)
                    .isTrue();
        }
        for (String text : example.misses()) {
            assertThat(hits(example.expression(), text))
                    .as("träffar inte: %s", text)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void should_refuse_what_the_page_calls_wrong_and_take_what_it_says_instead(String row) {
        String[] cells = row.split("\\|", -1);
        assertThat(RuleLanguage.problemIn(Example.code(cells[1]))).isPresent();
        assertThat(RuleLanguage.problemIn(Example.code(cells[2]))).isEmpty();
    }

    @Test
    void should_find_the_tables() throws Exception {
        assertThat(examples()).hasSizeGreaterThan(20);
        assertThat(refused()).hasSizeGreaterThan(4);
    }

    /** A text is a title; what stands after " // " is its lead. Its link and publisher are always the same. */
    private static boolean hits(String expression, String text) {
        String[] parts = text.split(" // ", 2);
        Item item = RuleItems.item(
                Origin.of("lakemedelsverket-nyheter", "Läkemedelsverket"),
                "https://www.lakemedelsverket.se/regeringsuppdrag/2031/",
                parts[0],
                parts.length == 1 ? "" : parts[1]);
        return !matcher(expression).match(item).isEmpty();
    }

    private static RuleMatcher matcher(String expression) {
        Vocabulary vocabulary = new Vocabulary();
        try {
            Condition condition = new ConditionParser(vocabulary).read(expression);
            Rule rule =
                    new Rule("example", Rule.Kind.AREA, 1, "", 1, List.of(expression), List.of(condition), List.of(1));
            return new RuleMatcher(List.of(rule), vocabulary);
        } catch (BadExpressionException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }
}
