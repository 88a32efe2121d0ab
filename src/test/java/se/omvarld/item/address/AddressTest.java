package se.omvarld.item.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://www.imy.se/nyheter/, https://imy.se/nyheter",
        "HTTPS://IMY.se:443/Nyheter#topp, https://imy.se/Nyheter",
        "https://www.imy.se, https://imy.se",
        "https://imy.se./a/../b/./c, https://imy.se/b/c",
        "https://region.se/a?utm_source=x&rbid=7&elqTrackId=9&fbclid=1, https://region.se/a?rbid=7",
        "https://region.se/a?b=2&a=1, https://region.se/a?a=1&b=2",
        "https://region.se/a?id=1&amp;details=x&amp;publisherId=3, https://region.se/a?id=1",
        "https://voister.se/a#msdynmkt_trackingcontext=abc, https://voister.se/a",
        "https://www.ecb.europa.eu/ecb.blog20260317~1f.en.html, https://ecb.europa.eu/ecb.blog20260317~1f.en.html",
        "https://ecb.eu/a%7eb%c3%a5, https://ecb.eu/a~b%C3%A5",
        "https://ecb.eu/å b, https://ecb.eu/%C3%A5%20b",
        "https://www.hälsa.se/, https://xn--hlsa-loa.se",
        "https://name:secret@imy.se/a, https://imy.se/a",
        "https://imy.se:8443/a, https://imy.se:8443/a",
    })
    void should_give_one_key_when_addresses_mean_the_same(String address, String key) {
        assertThat(Address.canonical(address)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "javascript:alert(1)", "mailto:a@b.se", "ftp://b.se/", "/nyheter", "http://", "http://:80/",
                "https://a b/", "https://[::1", "http://%00/", "\u0000", "https://../a", "data:text/html,x", "://", "#a"
            })
    void should_give_no_key_when_this_is_no_web_address(String address) {
        assertThat(Address.canonical(address)).isEmpty();
    }

    @Test
    void should_keep_its_own_key_when_made_canonical_again() {
        String key = Address.canonical("http://www.a.se/%41/b%20c/?z=%7e&b=å#x").orElseThrow();
        assertThat(Address.canonical(key)).contains(key);
    }

    @ParameterizedTest
    @CsvSource({
        "/nyheter/a/, https://www.mcf.se/nyheter/a/",
        "a.html?x=1, https://www.mcf.se/sv/a.html?x=1",
        "../a, https://www.mcf.se/a",
        "?sida=2, https://www.mcf.se/sv/lista?sida=2",
        "//cdn.mcf.se/a, https://cdn.mcf.se/a",
        "'https://imy.se/a#del-2', https://imy.se/a#del-2",
        "https://imy.se/a?mc_cid=1&mc_eid=2, https://imy.se/a",
        "'  https://imy.se/lång titel\"><b  ', https://imy.se/l%C3%A5ng%20titel%22%3E%3Cb",
    })
    void should_show_the_whole_address_without_tracking_when_a_page_links(String link, String shown) {
        assertThat(Address.cleaned(link, "https://www.mcf.se/sv/lista")).contains(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.google.com/url?rct=j&url=https://imy.se/a%3Fid%3D1&ct=ga, https://imy.se/a?id=1",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fimy.se%2Fa&data=05, https://imy.se/a",
        "https://okand.se/url?url=https://imy.se/a, https://okand.se/url?url=https://imy.se/a",
    })
    void should_follow_the_target_when_the_redirect_service_is_known(String link, String shown) {
        assertThat(Address.cleaned(link, "")).contains(shown);
    }

    @Test
    void should_remove_line_breaks_and_direction_marks_when_they_hide_in_an_address() {
        assertThat(Address.cleaned("https://imy.se/a\n\u202Eb", "")).contains("https://imy.se/ab");
    }

    @Test
    void should_give_nothing_when_the_address_is_endless() {
        assertThat(Address.canonical("https://a.se/" + "x".repeat(1_000_000))).isEmpty();
    }
}
