package se.omvarld.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | the expression is empty",
                "foo:bar                 | there is no field 'foo'",
                "titel:bar               | did you mean 'title'?",
                "AI:s                    | a word with a colon must stand in quotes",
                "-djur                   | write AND or AND NOT between the words",
                "NOT djur*               | it only says what must not stand there",
                "vård AND (NOT djur)     | it only says what must not stand there",
                "vård and data           | in small letters is read as a word; write AND",
                "vård och data           | is no operator; write AND, OR or NOT",
                "”delad vård”            | write straight ones",
                "vård AND –djur          | write AND or AND NOT between the words",
                "title: vård             | write it without a space",
                "AI*                     | a longer beginning or the whole word",
                "vård OCH data           | is no operator; write AND, OR or NOT",
                "vård AND data OR moln   | put parentheses",
                "vård data OR moln       | put parentheses",
                "vård OR NOT moln        | put parentheses",
                "vård AND                | without a word after it",
                "OR vård                 | without a word before it",
                "(vård                   | a parenthesis is not closed",
                "vård)                   | a parenthesis is closed that was never opened",
                "()                      | nothing between the parentheses",
                "'\"vård'                | a quote is not closed",
                "'\"\"'                  | there is no word between the quotes",
                "'\"vård data\"x'        | only nearness can stand there",
                "'\"moln* vård*data\"~5' | a star can only stand last",
                "*vård                   | a star can only stand last",
                "vå*                     | fewer than 3 letters before the star",
                "v?rd                    | is not part of the rule language",
                "vård^2                  | weights stand in weight:",
                "vård~                   | nearness needs a phrase",
                "[a TO b]                | is not part of the rule language",
                "***                     | there is no letter"
            })
    void should_say_what_is_wrong_and_what_would_be_right(String expression, String message) {
        assertThat(RuleLanguage.problemIn(expression))
                .hasValueSatisfying(text -> assertThat(text).contains(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hälsodata*",
                "\"delad journal\"~5",
                "läkemedel* AND NOT djur*",
                "\"vård och omsorg\"",
                "title:AI",
                "(vård OR omsorg) AND data*",
                "\"AI:s\"",
                "title:\"ny strategi\" OR link:debattartiklar"
            })
    void should_accept_what_its_own_messages_recommend(String expression) {
        assertThat(RuleLanguage.problemIn(expression)).isEmpty();
    }

    @Test
    void should_refuse_without_overflow_when_nested_or_long_beyond_reason() {
        assertThat(RuleLanguage.problemIn("(".repeat(400) + "a" + ")".repeat(400)))
                .hasValueSatisfying(text -> assertThat(text).contains("parentheses inside each other"));
        assertThat(RuleLanguage.problemIn("vård ".repeat(10_000)))
                .hasValueSatisfying(text -> assertThat(text).contains("longer than 1000 characters"));
    }
}
