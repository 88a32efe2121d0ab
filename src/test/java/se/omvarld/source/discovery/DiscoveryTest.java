package se.omvarld.source.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.config.SourceKindLoader;
import se.omvarld.source.fetch.HttpAnswer;

/** Where a page says that its feed is. */
class DiscoveryTest {
    private final Discovery discovery = new Discovery(new SourceKindLoader(Path.of("routes/source-kinds")).load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<base href='/rot/'><link rel=alternate type=application/rss+xml href=nyheter> | https://a.se/rot/nyheter",
                "<link rel=alternate type=text/xml href=/nyheter> | https://a.se/nyheter",
                "<link rel='Alternate' type='application/rss+xml; charset=utf-8' href=/nyheter> | https://a.se/nyheter",
                "<a href='feed:https://a.se/nyheter'>Prenumerera</a> | https://a.se/nyheter",
                "<a href='feed://a.se/nyheter'>Prenumerera</a> | http://a.se/nyheter",
                "<a href='/Filter/RssFeed?filterType=Taxonomy'>Följ oss</a> | https://a.se/Filter/RssFeed?filterType=Taxonomy",
                "<a href='/api/newslist/newsrss?id=7'>Följ oss</a> | https://a.se/api/newslist/newsrss?id=7",
                "<a href='/sv/rss-floden/rss-alla-nyheter'>Följ oss</a> | https://a.se/sv/rss-floden/rss-alla-nyheter",
                "<a href='/tillsyner/?epsremainingpath=rss'>Följ oss</a> | https://a.se/tillsyner/?epsremainingpath=rss",
                "<a href='/nyhetsarkiv/?syndication=rss'>Följ oss</a> | https://a.se/nyhetsarkiv/?syndication=rss",
                "<a href='/folj/41'>RSS</a> | https://a.se/folj/41",
                "<a href='/folj/41' title='Nyhetsflöde'><img></a> | https://a.se/folj/41",
                "<a href='/folj/41'>Prenumerera på nyheter</a> | https://a.se/folj/41",
                "<div data-feed-url='/4.1a/12.rss?a=1'></div> | https://a.se/4.1a/12.rss?a=1",
                "<a href='https://via.tt.se/pressrum/3235654/region-orebro-lan'>Pressrum</a>"
                        + " | https://via.tt.se/rss/releases/latest?publisherId=3235654",
                "<link rel='https://api.w.org/' href='https://a.se/wp-json/'> | https://a.se/wp-json/wp/v2/posts",
            })
    void should_find_the_feed_wherever_the_page_names_it(String html, String address) {
        assertThat(discovery.named(page(html, "")))
                .extracting(Candidate::address)
                .containsExactly(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<https://a.se/x>; rel=\"alternate\"; type=\"application/rss+xml\" | https://a.se/x",
                "</y>; rel=shortlink, </x>; type=application/atom+xml; rel=alternate | https://a.se/x",
                "<https://a.se/wp-json/>; rel=\"https://api.w.org/\" | https://a.se/wp-json/wp/v2/posts",
            })
    void should_find_the_feed_that_a_header_names(String link, String address) {
        assertThat(discovery.named(page("<p>Hej", link)))
                .extracting(Candidate::address)
                .containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='/nyhetsbrev'>Prenumerera</a>",
                "<a href='/kommentarer/feed/'>RSS</a>",
                "<a href='/press/'>Press</a>",
                "<a href='/progress-report'>Framsteg</a>",
                "<link rel=alternate hreflang=en href=/en/>",
                "<link rel=alternate type='text/xml+oembed' href=/oembed>",
            })
    void should_take_nothing_for_a_feed_that_is_none(String html) {
        assertThat(discovery.named(page(html, ""))).isEmpty();
    }

    @Test
    void should_take_the_local_date_of_wordpress() {
        assertThat(discovery.usual("https://a.se/"))
                .filteredOn(candidate -> candidate.kind().equals("json"))
                .extracting(candidate -> candidate.parameters().get("date"))
                .containsExactly("date");
    }

    @Test
    void should_find_the_page_that_is_called_nyheter_before_the_one_called_press() {
        String html = "<a href=/press>Press</a><a href=/om>Om oss</a><a href=/aktuellt>Alla nyheter</a>"
                + "<a href=/1>Nyheter om att vi flyttar till nya lokaler</a>";

        assertThat(discovery.newsPages(page(html, "")))
                .extracting(Candidate::address)
                .containsExactly("https://a.se/aktuellt", "https://a.se/press");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.mynewsdesk.com/se/region_skane, true",
        "https://regionskane.mynewsdesk.com/, true",
        "https://news.cision.com/se/inera, true",
        "https://www.mynewsdesk.com/se/region_skane/pressreleases/ny-vaardcentral-3214, false",
        "https://www.mynewsdesk.com/, false",
        "https://www.mynewsdesk.com/se/about, false",
        "https://a.se/pressrum, false"
    })
    void should_tell_a_press_room_from_all_else(String address, boolean isRoom) {
        assertThat(PressRoom.isRoom(address)).isEqualTo(isRoom);
    }

    private static HttpAnswer page(String html, String link) {
        return new HttpAnswer(
                "https://a.se/sida/",
                200,
                Map.of("Content-Type", "text/html", "Link", link),
                html.getBytes(UTF_8),
                FailureCause.NONE,
                "");
    }
}
