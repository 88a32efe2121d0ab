package se.omvarld.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.rules.expression.RuleLanguage;

class SwedishProblemsTest {
    private static final Pattern THROWN = Pattern.compile(
            "(?s)(?:new BadExpressionException|problems\\.add|\\brefuse|\\bunusable|MEANING\\.put)\\(\\s*([^;]*?)\\);\\s");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "areas.yaml:26:10: there is no field 'wieght' here (did you mean 'weight'?); the fields are find, weight | fältet 'wieght' finns inte här (menade du 'weight'?); fälten är find, weight",
                "/share/a b/areas.yaml:3:7: this is no number between 0.1 and 100; write one, for example 3 | här ska ett tal från 0.1 till 100 stå (decimaler med punkt); skriv till exempel 3",
                "areas.yaml:3:7: 'EHDS' stands already in line 17 and would count twice; remove one of them | 'EHDS' står redan på rad 17 och skulle räknas två gånger; ta bort den ena",
                "areas.yaml:3:7: something new; do this | something new; do this"
            })
    void should_say_in_swedish_what_is_known(String problem, String swedish) {
        assertThat(RuleProblem.of(problem).inSwedish()).isEqualTo(swedish);
        assertThat(RuleProblem.of(problem).file()).isEqualTo("areas.yaml");
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
        String english = RuleLanguage.problemIn(expression).orElseThrow();

        assertThat(SwedishProblemTexts.of(english)).isNotEqualTo(english);
    }

    /** Whoever adds a problem to the code adds it to the list: the words of each must stand there. */
    @Test
    void should_have_every_problem_that_the_code_can_tell() throws IOException {
        String list = Files.readString(Path.of("src/main/resources/rule-problems.sv.txt"));
        TreeSet<String> missing = new TreeSet<>();
        Path main = Path.of("src/main/java/se/omvarld");
        try (Stream<Path> rules = Files.walk(main.resolve("rules"));
                Stream<Path> yaml = Files.walk(main.resolve("yaml"))) {
            for (Path file :
                    Stream.concat(rules, yaml).filter(Files::isRegularFile).toList()) {
                THROWN.matcher(Files.readString(file))
                        .results()
                        .map(match -> literals(match.group(1)))
                        .filter(english -> !list.contains(english))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The longest stretch of plain words in a Java expression that builds a text. */
    private static String literals(String java) {
        String joined = java.replaceAll("\"\\s*\\+\\s*\"", "");
        List<String> texts =
                LITERAL.matcher(joined).results().map(match -> match.group(1)).toList();
        return texts.stream()
                .map(text -> text.replace("\\\"", "\"")
                        .replace("{value}", "expression")
                        .replace("{example}", "weight: 3"))
                .flatMap(text -> Arrays.stream(text.split("^:1:1: |^: ", -1)))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
