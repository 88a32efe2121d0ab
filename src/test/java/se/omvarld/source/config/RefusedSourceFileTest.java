package se.omvarld.source.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.source.config.SourceFolderGiven.complete;
import static se.omvarld.source.config.SourceFolderGiven.source;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal names file, line, what is wrong and what would be right; the file beside it still loads. */
@Timeout(60)
@Tag("slow")
class RefusedSourceFileTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {name: publsher, value: X}                  | 7 | unknown parameter 'publsher' (did you mean 'publisher'?); the kind feed takes area, enabled
            {name: items, value: li}                    | 7 | unknown parameter 'items'
            {name: id, value: other}                    | 7 | unknown parameter 'id'
            {name: weekends, value: x}                  | 7 | unknown parameter 'weekends'
            {name: publisher, value: Igen}              | 7 | the parameter 'publisher' is set twice
            {name: area, vaule: "2"}                    | 7 | a parameter is written - {name: …, value: …}
            {name: only, value: [a, b]}                 | 7 | a parameter is written - {name: …, value: …}
            {name: area}                                | 7 | a parameter is written - {name: …, value: …}
            area                                        | 7 | a parameter is written - {name: …, value: …}
            {name: area, value: "9"}                    | 7 | area: '9' is no area; areas are 1–6
            {name: enabled, value: "yes"}               | 7 | enabled: 'yes' is neither true nor false
            {name: language, value: svenska}            | 7 | language: 'svenska' is no language code like sv or en
            {name: max-items, value: "0"}               | 7 | max-items: '0' is no whole number 1–9999
            {name: max-items, value: lots}              | 7 | max-items: 'lots' is no whole number 1–9999
            {name: only, value: "(läkemedel"}           | 7 | only: the bracket is not closed
            {name: never, value: "(sport"}              | 7 | never: the bracket is not closed
            {name: type, value: "{{mail.smtp.password}}"} | 7 | type: '{{' and '}}' cannot stand in a value
            {name: schedule, value: "15 6 * * *"}       | 7 | schedule: '15 6 * * *' has five fields; Quartz wants six or seven, seconds first
            {name: schedule, value: "0 0 99 ? * *"}     | 7 | hours to 23; for example '0 15 6-20 ? * MON-FRI'
            """)
    void should_refuse_a_parameter(String parameter, int line, String message) {
        refused(complete("bad-news", parameter), line, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            www.myndigheten.se/rss        | 'www.myndigheten.se/rss' is no web address; it begins with https:// or http://
            ftp://myndigheten.se          | is no web address
            file:///etc/passwd            | is no web address
            https://                      | is no web address
            https://a.se,https://b.se     | is no web address
            https://a.se other            | 'other' is no web address
            https://a.se/#nyheter         | leave '#nyheter' out of the address
            https://jag:hemligt@a.se/rss  | an address holds a user or a password (what stands before @): leave them out
            https://jag@a.se/rss          | an address holds a user or a password
            https://b.se HTTP:jag:hemligt@a.se/rss | an address holds a user or a password
            """)
    void should_refuse_an_address(String address, String message) {
        refused(
                source("bad-news", "{name: publisher, value: X}", "{name: url, value: \"" + address + "\"}"),
                6,
                "url: ",
                message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {name: items, value: "li[["}          | items: 'li[[' is no CSS selector like 'article.news > h2' (
            {name: date, value: "::"}             | date: '::' is no CSS selector like
            {name: link-pattern, value: "/a/(b"}  | link-pattern: no regular expression: Unclosed group
            {name: titel, value: h2}              | unknown parameter 'titel' (did you mean 'title'?); the kind page takes
            """)
    void should_refuse_a_parameter_of_a_page(String parameter, String message) {
        refused(complete("bad-news", parameter).replace("Ref: feed", "Ref: page"), 7, message);
    }

    @Test
    void should_say_what_to_add_when_a_parameter_is_missing() {
        refused(source("bad-news", "{name: publisher, value: X}"), 2, "'url' is missing: add - {name: url, value: …}");
        refused(source("bad-news", "{name: url, value: \"https://a.se\"}"), 2, "'publisher' is missing");
        refused(complete("bad-news").replace("Myndigheten", "\"\""), 2, "'publisher' is missing");
    }

    @Test
    void should_name_the_kinds_when_the_kind_is_unknown() {
        refused(
                complete("bad-news").replace("Ref: feed", "Ref: fead"),
                2,
                "unknown kind 'fead' in routeTemplateRef; the kinds are [feed, json, newsletter, page, sitemap]");
    }

    @Test
    void should_refuse_fields_that_no_source_has() {
        refused(
                complete("bad-news").replace("routeId", "routId"),
                3,
                "unknown field 'routId' (did you mean 'routeId'?)");
        refused(
                complete("bad-news").replace("routeTemplateRef: feed", "routeTemplateRef: feed\n    routeId: x-y"),
                4,
                "twice");
        refused("- route:\n    id: own\n", 1, "a source file holds only '- templatedRoute:' entries");
        refused("- templatedRoute:\n", 1, "unknown kind ''");
    }

    @ParameterizedTest
    @CsvSource({"'Å-nyheter'", "x", "with space", "UPPER", "a/../b", "'a?b=c'"})
    void should_refuse_an_id_that_is_no_plain_name(String id) {
        refused(
                complete("\"" + id + "\""),
                3,
                "routeId '" + id + "' must be 2–80 small letters a–z, digits and hyphens");
    }

    @ParameterizedTest
    @CsvSource({"mailbox", "collect", "leads", "read-feed"})
    void should_refuse_an_id_that_a_route_of_the_bundle_has(String id) {
        refused(complete(id), 3, "routeId '" + id + "' is the name of a route of the bundle itself; take another");
    }

    @Test
    void should_refuse_a_file_that_is_no_list_of_yaml() {
        refused("", 1, "the file is empty");
        refused("# only a remark\n", 1, "the file is empty");
        refused("routeId: x\n", 1, "the file must be a list: its first line begins with '- '");
        refused("- templatedRoute:\n    routeId: x\n   parameters: y\n", 3, "not valid YAML");
        refused("- a: [\n", 2, "not valid YAML");
        refused("- a: b\n\tc: d\n", 2, "not valid YAML");
        refused("- a\n---\n- b\n", 2, "not valid YAML");
    }

    /** Where the value is wrong, not where the reader gave up, and what its writer can do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {name: publisher, value: "X}               | 6 | a quote is not closed; put one at both ends
            {name: publisher, value: 'X}               | 6 | a quote is not closed; put one at both ends
            {name: link-pattern, value: "\\d+"}        | 6 | put the value in 'single quotes'
            {name: only, value: *vård}                 | 6 | found undefined alias vård; check indentation and put the value in 'single quotes'
            {name: only, value: title: AI}             | 6 | no colon can stand here; put the value in 'single quotes', or a comma before it
            {name: only, value: @vård}                 | 6 | no word can begin with this sign; put the value in 'single quotes'
            {name: only, value: vård                   | 6 | what begins here goes wrong in line 7: a comma, a quote or a bracket is missing
            """)
    void should_name_the_line_and_the_remedy_when_a_value_is_no_yaml(String parameter, int line, String message) {
        refused(
                source(
                        "bad-news",
                        "{name: url, value: \"https://a.se\"}",
                        parameter,
                        "{name: type, value: 'N'}",
                        "{name: area, value: \"2\"}"),
                line,
                "not valid YAML: ",
                message);
    }

    @Test
    void should_refuse_a_file_that_would_harm() {
        refused("- " + "[".repeat(400_000), 1, "lists stand more than 20 deep inside each other; flatten them");
        refused("- a\n".repeat(300_000), 1, "larger than 1 MB");
    }

    @Test
    void should_read_a_file_with_a_byte_order_mark_but_not_one_in_another_charset() {
        SourceFolderGiven folder = new SourceFolderGiven(temp)
                .with(
                        "latin.camel.yaml",
                        complete("latin-news")
                                .replace("Myndigheten", "Läkemedel")
                                .getBytes(ISO_8859_1))
                .with("bom.camel.yaml", "\uFEFF" + complete("bom-news"));

        assertThat(folder.read().sources()).extracting(Source::id).containsExactly("bom-news");
        assertThat(folder.problems())
                .containsExactly(
                        "latin.camel.yaml:5: this character is not in UTF-8; save the file again with the encoding UTF-8");
    }

    @Test
    void should_show_how_a_parameter_is_written_when_they_are_fields_and_say_nothing_of_what_follows_from_it() {
        String text = """
                - templatedRoute:
                    routeTemplateRef: feed
                    routeId: bad
                    parameters:
                      publisher: Exempelverket
                      url: 'https://a.se/rss'
                """;

        refused(text, 5, "each parameter is an element of a list: write - {name: publisher, value: Exempelverket}");
        assertThat(new SourceFolderGiven(temp).problems()).hasSize(1);
    }

    @Test
    void should_say_it_in_one_short_line_when_what_is_wrong_is_long_and_strange() {
        refused(
                complete("bad-news", "{name: area, value: \"\\e[31m\\n" + "x".repeat(5000) + "\"}"),
                7,
                "area: ' [31m x");

        assertThat(new SourceFolderGiven(temp).problems()).allMatch(problem -> problem.length() < 700);
    }

    private void refused(String text, int line, String... messages) {
        SourceFolderGiven folder =
                new SourceFolderGiven(temp).with("bad.camel.yaml", text).with("good.camel.yaml", complete("good-news"));

        assertThat(folder.problems()).anySatisfy(problem -> assertThat(problem)
                .startsWith("bad.camel.yaml:" + line + ": ")
                .contains(messages));
        assertThat(folder.read().sources()).extracting(Source::id).containsExactly("good-news");
    }
}
