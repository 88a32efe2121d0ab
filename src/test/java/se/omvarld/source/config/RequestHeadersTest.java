package se.omvarld.source.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.source.lists.OpmlWriter;

class RequestHeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Api-Key: <riksbank>",
                "Cookie: lang=sv | Accept-Language: sv",
                "Authorization: Basic user:<name>",
                "Authorization: Token token=\"<name>\"",
                "Authorization: ApiKey <id>:<key>",
                "Ocp-Apim-Subscription-Key: <name>",
                "Cookie: consent=true; connect.sid=<name>; lang=sv",
                "X-Requested-With: XMLHttpRequest | api-version: 2026-01-01",
                "Referer: https://www.example.se/nyheter/2026/sok?sida=1"
            })
    void should_take_headers_with_secrets_by_name(String headers) {
        assertThat(RequestHeaders.problem(headers)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hemligt",
                "X-Key:",
                "Host: evil.example.com",
                "Authorization: Bearer hemligt",
                "Authorization: hemligt<name>",
                "X-Api-Key: hemligt",
                "x-auth: hemligt",
                "X-Access-Token: hemligt, hemligt",
                "Client-Secret: hemligt",
                "Cookie: lang=sv; PHPSESSID=hemligt",
                "Cookie: lang=sv; access_token=hemligt",
                "Cookie: hemligt1hemligt2hemligt3",
                "X-Tenant: hemligt1hemligt2hemligt3",
                "X: a\r\nY: b",
                "Range: bytes=0-"
            })
    void should_refuse_the_rest_and_never_show_a_value(String headers) {
        assertThat(RequestHeaders.problem(headers).orElseThrow())
                .doesNotContain("hemligt")
                .doesNotContain("evil");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.se/v2,       true",
        "https://API.example.se:443/,     true",
        "https://api.example.se:8443/v1,  false",
        "http://api.example.se/v1,        false",
        "http://api.example.se:443/v1,    false",
        "https://open.example.se/,        true",
        "http://open.example.se/b,        true",
        "https://open.example.se:8443/,   false",
        "http://both.example.se/,         false",
        "https://both.example.se/,        true",
        "https://evil.se/?https://api.example.se, false",
        "https://api.example.se@evil.se/, false",
        "not an address,                  false"
    })
    void should_belong_to_the_servers_that_the_file_names(String address, boolean belong) {
        List<String> own = List.of(
                "https://api.example.se/v1",
                "http://open.example.se/a",
                "http://both.example.se/",
                "https://both.example.se/");

        assertThat(RequestHeaders.belongTo(address, own)).isEqualTo(belong);
    }

    @Test
    void should_stay_behind_when_a_source_is_read_on_another_server() {
        Source own = Given.feed("url", "https://www.example.se/rss", "headers", "X-Api-Key: <riksbank>");

        assertThat(own.at("feed", with(own, "https://www.example.se/nytt")).parameter("headers"))
                .isNotEmpty();
        assertThat(own.at("feed", with(own, "https://pressrum.example.com/rss")).parameter("headers"))
                .isEmpty();
    }

    private static Map<String, String> with(Source own, String url) {
        Map<String, String> parameters = new HashMap<>(own.parameters());
        parameters.put("url", url);
        return parameters;
    }

    @Test
    void should_be_refused_with_file_line_and_remedy_but_without_the_value(@TempDir Path folder) {
        List<String> problems = new SourceFolderGiven(folder)
                .with(
                        "one.camel.yaml",
                        SourceFolderGiven.complete("one-nyheter", "{name: headers, value: 'X-Api-Key: hemligt'}"))
                .with("two.camel.yaml", SourceFolderGiven.complete("two-nyheter", "headers: 'X-Api-Key: hemligt'"))
                .with(
                        "three.camel.yaml",
                        SourceFolderGiven.complete("three-nyheter", "{name: headers, value: X-Key: hemligt}"))
                .problems();

        assertThat(problems)
                .hasSize(3)
                .noneMatch(problem -> problem.contains("hemligt"))
                .anyMatch(
                        problem -> problem.startsWith(
                                "one.camel.yaml:7: headers: X-Api-Key holds a secret: name it, like X-Api-Key: <name>, and set OMVARLD_SOURCE_NAME"));
    }

    @Test
    void should_leave_the_secrets_name_in_an_export_and_nothing_else() {
        assertThat(OpmlWriter.of(List.of(Given.feed("headers", "X-Api-Key: <riksbank>"))))
                .contains("omvarld:headers=\"X-Api-Key: &lt;riksbank");
    }

    @Test
    void should_name_a_variable() {
        assertThat(RequestHeaders.variable("riks-bank")).isEqualTo("OMVARLD_SOURCE_RIKS_BANK");
    }
}
