package se.omvarld.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.text.ProblemText;
import se.omvarld.rules.expression.BadExpressionException;
import se.omvarld.rules.expression.RuleLanguage;
import se.omvarld.yaml.YamlProblem;

class SwedishProblemsTest {
    private static final Pattern TOLD =
            Pattern.compile("(?:new BadExpressionException|ProblemText\\.of|\\brefuse|\\bunusable|MEANING\\.put)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{weight: 3, find: 'besök*'} | {wieght: 3, find: 'besök*'} | fältet 'wieght' finns inte här (menade du 'weight'?)                | fälten är find, weight",
                "{weight: 3, find: 'besök*'} | {zzzzzzzz: 3, find: 'besök*'} | fältet 'zzzzzzzz' finns inte här                                  | fälten är find, weight",
                "weight: 4, find: 'cyber*'   | weight: 0, find: 'cyber*'   | här ska ett tal från 0.1 till 100 stå (decimaler med punkt)         | skriv till exempel 3",
                "source-hint: 2              | source-hint: 2,5            | här ska ett tal från 0 till 1000 stå, med punkt i stället för kommatecken | skriv till exempel 2.5",
                "find: 'cyber*'              | find: ['cyber*', 'cyber*']  | 'cyber*' står redan på rad 26 och skulle räknas två gånger          | ta bort den ena",
                "find: 'cyber*'              | find: 'titel:cyber'         | fältet 'titel' finns inte (menade du 'title'?)                       | fälten är title, lead, source, link; ett ord med kolon ska stå inom citattecken, till exempel \"AI:s\"",
                "find: 'cyber*'              | find: 'a;  b; c?'           | tecknet '?' ingår inte i regelspråket                                | sätt 'c?' inom \"citattecken\" eller ta bort det (vikter skrivs i weight:)"
            })
    void should_say_in_swedish_what_is_wrong_and_what_would_be_right(
            String good, String bad, String wrong, String right) {
        YamlProblem problem = problemIn(RuleFiles.AREAS.replace(good, bad));

        assertThat(problem.fileName()).isEqualTo("areas.yaml");
        assertThat(SwedishProblemTexts.of(problem.text())).isEqualTo(new SwedishProblemTexts.Told(wrong, right));
    }

    private YamlProblem problemIn(String areas) {
        return catchThrowableOfType(RefusedRulesException.class, () -> RuleFiles.load(folder, areas, RuleFiles.TYPES))
                .problems()
                .get(0);
    }

    @Test
    void should_say_in_english_what_is_not_known_in_swedish() {
        assertThat(SwedishProblemTexts.of(ProblemText.of("something {1}; do this", "a; b")))
                .isEqualTo(new SwedishProblemTexts.Told("something a; b", "do this"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "foo:bar",
                "titel:bar",
                "-djur",
                "NOT djur*",
                "vård and data",
                "vård OCH data",
                "vård AND data OR moln",
                "vård AND",
                "OR vård",
                "(vård",
                "vård)",
                "()",
                "\"vård",
                "\"\"",
                "\"vård data\"x",
                "vård\"data\"",
                "*vård",
                "vå*",
                "v?rd",
                "vård~",
                "***"
            })
    void should_have_every_refusal_of_an_expression(String expression) {
        BadExpressionException refused =
                catchThrowableOfType(BadExpressionException.class, () -> RuleLanguage.read(expression));
        SwedishProblemTexts.Told told = SwedishProblemTexts.of(refused.text());

        assertThat(refused.getMessage()).doesNotStartWith(told.wrong());
    }

    /** Whoever adds a problem to the code adds it to the list, word by word. */
    @Test
    void should_have_every_problem_that_the_code_can_tell() throws IOException {
        Properties list = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages/problems_sv.properties"))) {
            list.load(file);
        }
        TreeSet<String> told = new TreeSet<>();
        Path main = Path.of("src/main/java/se/omvarld");
        try (Stream<Path> rules = Files.walk(main.resolve("rules"));
                Stream<Path> yaml = Files.walk(main.resolve("yaml"))) {
            for (Path file :
                    Stream.concat(rules, yaml).filter(Files::isRegularFile).toList()) {
                String java = Files.readString(file);
                TOLD.matcher(java)
                        .results()
                        .forEach(call -> told.addAll(
                                texts(java.substring(call.end()), call.group().startsWith("MEANING"))));
            }
        }
        assertThat(told).hasSizeGreaterThan(50).allMatch(text -> isListed(list, text));
    }

    /** A part of a text, to which something is added, has a space at its end. */
    private static boolean isListed(Properties list, String text) {
        return text.equals(text.strip())
                ? list.containsKey(text)
                : list.stringPropertyNames().stream().anyMatch(line -> line.contains(text));
    }

    /**
     * The texts among a call's arguments, put together where Java has them in pieces.
     *
     * @param parser whether the first one is what the YAML parser says
     */
    private static List<String> texts(String afterCall, boolean parser) {
        String statement = afterCall.split("\\);\\s*\\n", 2)[0].replaceAll("\"\\s*\\+\\s*\"", "");
        return LITERAL.matcher(statement)
                .results()
                .skip(parser ? 1 : 0)
                .map(match -> match.group(1)
                        .replace("\\\"", "\"")
                        .replace("{value}", "expression")
                        .replace("{example}", "weight: 3"))
                .filter(text -> text.contains(" ") && text.length() > 20)
                .toList();
    }
}
