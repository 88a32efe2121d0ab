package se.omvarld.item.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import se.omvarld.item.text.HostileWords;

/** What may become a link in a mail, a document or a page: the one table of it. */
class LinkTest {
    @SuppressWarnings("unused") // named by the test below
    private static final String[] NO_LINKS = {
        // no address of the web
        "",
        " ",
        "javascript:alert(1)",
        "JavaScript://example.se/%0Aalert(1)",
        "java\u0000script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "mailto:a@example.se",
        "ms-word:ofe|u|https://example.se/a.docx",
        "blob:https://example.se/a",
        "view-source:https://example.se/",
        // not whole
        "//example.se",
        "//example.se/",
        "/a",
        "https://",
        "https:///nohost",
        "https:example.se/",
        "https://?x",
        // read in two ways: by whoever shows it and by whoever opens it
        "https://user:pw@example.se/",
        "https://example.se@evil.se/",
        "https://example.se\\@evil.se/",
        "https:\\\\evil.se",
        "https://example.se\u2044@evil.se",
        "https://exa mple.se/",
        "https://example.se%2F@evil.se/",
        "https://example.se:80:81/",
        "https://[::1/",
        // ends the attribute, the line or the reading direction
        "https://example.se/a\nb",
        "https://example.se/a\r\nBcc: b@example.se",
        "https://example.se/a\tb",
        "https://example.se/a\u2028b",
        "https://example.se/\"onmouseover=x",
        "https://example.se/<b>",
        "https://example.se/\u202Egpj.exe",
        "https://example.se/\u200Ba",
        "https://example.se/\u0000",
        "https://example.se/\uD800",
    };

    @ParameterizedTest
    @FieldSource("NO_LINKS")
    void should_make_no_link_of_what_is_no_plain_web_address(String address) {
        assertThat(Address.link(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            https://example.se/a?b=1&c='2'#d,        https://example.se/a?b=1&c='2'#d
            http://example.se,                       http://example.se
            HTTPS://EXAMPLE.SE/A,                    https://example.se/A
            https://räksmörgås.se/å b?q=1#x,         https://xn--rksmrgs-5wao1o.se/%C3%A5%20b?q=1#x
            https://example.se/100%,                 https://example.se/100%25
            https://example.se/a%20b%c3%a5,          https://example.se/a%20b%C3%A5
            https://example.se/?f[year]=2026,        https://example.se/?f%5Byear%5D=2026
            https://example.se:8443/a,               https://example.se:8443/a
            https://e_l.example.se/a,                https://e_l.example.se/a
            https://example.se?from=//evil.se@x,     https://example.se?from=//evil.se@x
            """)
    void should_write_a_link_in_ascii_and_as_it_is_otherwise(String address, URI link) {
        assertThat(Address.link(address)).contains(link);
    }

    @Test
    void should_make_no_link_of_what_word_cannot_open() {
        assertThat(Address.link("https://example.se/" + "a".repeat(2000))).isEmpty();
    }

    @Property(tries = 300, seed = "31")
    void should_show_whatever_was_read_as_an_address(@ForAll String rest) {
        Optional<String> read =
                Address.cleaned("https://example.se/" + rest, "").filter(all -> all.length() < 1900);

        assertThat(read.flatMap(Address::link)
                        .map(link -> link.toString().replace("%5B", "[").replace("%5D", "]")))
                .isEqualTo(read.map(all -> all.replace("%5B", "[").replace("%5D", "]")));
    }

    @Test
    void should_read_no_hostile_link_as_an_address_that_could_not_be_shown() {
        for (String link : HostileWords.LINKS) {
            assertThat(Address.cleaned(link, "")
                            .filter(read -> Address.link(read).isEmpty()))
                    .isEmpty();
        }
    }
}
