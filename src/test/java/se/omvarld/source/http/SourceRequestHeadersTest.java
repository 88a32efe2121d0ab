package se.omvarld.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRequestHeadersTest {
    private static final String OWN = "https://api.example.se/v1 https://www.example.se/feed\t";

    @Test
    void should_send_what_the_file_names_with_its_secret() throws IOException {
        HttpRequest request = sent("https://api.example.se/v1", OWN + "X-Api-Key: <riksbank> | Accept-Language: sv");

        assertThat(value(request, "X-Api-Key")).isEqualTo("hemlig");
        assertThat(value(request, "Accept-Language")).isEqualTo("sv");
        assertThat(request.getFirstHeader(SourceRequestHeaders.WANTED)).isNull();
    }

    @Test
    void should_sign_in_by_basic_and_join_cookies() throws IOException {
        assertThat(value(
                        sent("https://api.example.se/", OWN + "Authorization: Basic anna:<riksbank>"), "Authorization"))
                .isEqualTo("Basic YW5uYTpoZW1saWc=");

        BasicHttpRequest request = new BasicHttpRequest("GET", URI.create("https://api.example.se/"));
        request.setHeader("Cookie", "passing=1");
        request.setHeader(SourceRequestHeaders.WANTED, OWN + "Cookie: lang=sv");
        new SourceRequestHeaders(Map.of()).process(request, null, null);
        assertThat(value(request, "Cookie")).isEqualTo("passing=1; lang=sv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com/v1",
                "http://api.example.se/v1",
                "https://api.example.se:8443/v1",
                "https://api.example.se.evil.com/",
                "https://example.se/"
            })
    void should_send_nothing_of_it_anywhere_else(String address) throws IOException {
        HttpRequest request = sent(address, OWN + "X-Api-Key: <riksbank>");

        assertThat(request.getHeaders()).isEmpty();
    }

    @Test
    void should_name_the_variable_of_a_secret_that_is_not_set() {
        assertThatThrownBy(() -> sent("https://api.example.se/", OWN + "X-Api-Key: <other-one>"))
                .isInstanceOf(MissingSecretException.class)
                .hasMessageContaining("OMVARLD_SOURCE_OTHER_ONE");
    }

    private static HttpRequest sent(String address, String wanted) throws IOException {
        BasicHttpRequest request = new BasicHttpRequest("GET", URI.create(address));
        request.setHeader(SourceRequestHeaders.WANTED, wanted);
        new SourceRequestHeaders(Map.of("OMVARLD_SOURCE_RIKSBANK", "hemlig")).process(request, null, null);
        return request;
    }

    private static String value(HttpRequest request, String name) {
        Header header = request.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
