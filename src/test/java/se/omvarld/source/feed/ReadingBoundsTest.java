package se.omvarld.source.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.source.config.Given;
import se.omvarld.source.document.MarkupScan;
import se.omvarld.source.document.ReadingLimitException;
import se.omvarld.source.fetch.Poll;
import se.omvarld.source.page.ArticleReader;
import se.omvarld.source.page.PageReader;

/**
 * Small documents that would unfold to gigabytes, or take hours. Each was shown to end a daemon with the shipped heap, at ten megabytes
 * and less; here they are as large as the bound on what they hold asks for.
 */
class ReadingBoundsTest {
    private static final String ADDRESS = "https://myndigheten.se/nyheter/";
    private static final String NEWS = "<h1>Nyheter</h1><ul><li><h2><a href=a>Rubrik ett</a></h2>2026-03-03</li>"
            + "<li><h2><a href=b>Rubrik två</a></h2>2026-03-02</li></ul>";
    private static final String MUCH = "the document holds more elements or attributes than any real one";
    private static final Duration LONG = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"<p>", "<br>", "<!---->", "<b></b>", "<i a b c d e f g h></i>"})
    void should_refuse_a_page_or_article_that_holds_more_than_any_real_one(String piece) {
        String html = NEWS + piece.repeat(MarkupScan.MOST_PIECES);

        assertThatThrownBy(() -> page(html))
                .isInstanceOf(ReadingLimitException.class)
                .hasMessage(MUCH);
        assertThatThrownBy(() -> article(html))
                .isInstanceOf(ReadingLimitException.class)
                .hasMessage(MUCH);
    }

    @Test
    void should_refuse_a_page_whose_open_formatting_multiplies_its_elements() {
        String open = IntStream.range(0, 12).mapToObj(i -> "<b id=" + i + ">").collect(Collectors.joining());

        assertThatThrownBy(() -> page(NEWS + "<p>" + open + "<p>x".repeat(11_000)))
                .hasMessage(MUCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a/>", "<a>", "<item/>", "<a b c d e f g h/>", "<!---->", "<a xmlns='u'/>"})
    void should_refuse_a_feed_that_holds_more_than_any_real_one(String piece) {
        assertThatThrownBy(() -> feed(piece.repeat(MarkupScan.MOST_PIECES)))
                .isInstanceOf(ReadingLimitException.class)
                .hasMessage(MUCH);
    }

    @Test
    void should_refuse_a_feed_that_names_namespaces_without_end() {
        String nested = IntStream.rangeClosed(0, MarkupScan.MOST_NAMESPACES)
                .mapToObj(i -> "<a xmlns:n" + i + "='u'>")
                .collect(Collectors.joining());

        assertThatThrownBy(() -> feed(nested)).hasMessage(MUCH);
    }

    @Test
    void should_read_an_entry_once_though_entries_lie_in_its_title() {
        List<Item> items = assertTimeoutPreemptively(LONG, () -> feed("<item><title>Ny ".repeat(20_000)));

        assertThat(items).hasSize(1);
    }

    @Test
    void should_take_no_entry_out_of_the_text_of_another() {
        assertThat(feed(
                        "<item><title>Ett</title><link>/1</link><description><item><title>Inuti</title></item></description>"
                                + "</item><item><title>Två</title><link>/2</link></item>"))
                .extracting(Item::title)
                .containsExactly("Ett", "Två");
    }

    @Test
    void should_find_each_entry_when_none_is_closed() {
        String entries = IntStream.range(0, 300)
                .mapToObj(i -> "<item><title>Nyhet " + i + "</title><link>/" + i + "</link>")
                .collect(Collectors.joining());

        assertThat(feed(entries)).hasSize(300);
    }

    @Test
    void should_refuse_drawings_without_end_in_a_page_or_article() {
        String html = NEWS + "<svg>" + "<g>".repeat(40_000) + "</x>".repeat(40_000);

        assertTimeoutPreemptively(LONG, () -> {
            assertThatThrownBy(() -> page(html)).hasMessageContaining("deeper than any real page");
            assertThatThrownBy(() -> article(html)).hasMessageContaining("deeper than any real page");
        });
    }

    @Test
    void should_refuse_names_without_end_and_read_a_page_with_crowded_scripts() {
        String data = "[\"a\",\"b\",\"c=d\"]".repeat(500);

        for (String hostile : List.of("<x" + "<".repeat(150_000), "<x " + "\"".repeat(150_000))) {
            assertThatThrownBy(() -> page(NEWS + hostile)).hasMessage(MUCH);
            assertThatThrownBy(() -> feed(hostile)).hasMessage(MUCH);
        }
        assertThat(page(NEWS + "<script>if(a<b){c=" + data + "}</script>")).isNotEmpty();
    }

    @Test
    void should_leave_linked_data_aside_that_holds_more_than_any_real_list() {
        String news =
                "{\"@type\":\"NewsArticle\",\"url\":\"/%s\",\"headline\":\"Nyhet %s\",\"datePublished\":\"2026-03-03\"}";
        String two = news.formatted(1, 1) + "," + news.formatted(2, 2);

        assertThat(page(linked("[" + two + "]"))).extracting(Item::title).containsExactly("Nyhet 1", "Nyhet 2");
        assertThatThrownBy(() -> page(linked("[" + two + ",{}".repeat(250_000) + "]")))
                .hasMessageContaining("no list of items found");
    }

    private static String linked(String json) {
        return "<p>Text</p><script type='application/ld+json'>" + json + "</script>";
    }

    @Test
    void should_refuse_a_sitemap_that_nests_or_names_without_end() {
        String names = IntStream.range(0, 1_000).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining());
        String namespaces = IntStream.range(0, 1_000)
                .mapToObj(i -> "<n xmlns='" + i + "'/>")
                .collect(Collectors.joining());

        for (String hostile : List.of("<a>".repeat(100) + "</a>".repeat(100), names, namespaces)) {
            assertThatThrownBy(() -> sitemap(hostile))
                    .isInstanceOf(ReadingLimitException.class)
                    .hasMessage(MUCH);
        }
    }

    private static List<Item> page(String html) {
        return new PageReader(Given.CLOCK).read(Given.page(), ADDRESS, "text/html", html.getBytes(UTF_8));
    }

    private static List<Item> article(String html) {
        return new ArticleReader(Given.CLOCK).read(Given.page(), ADDRESS, "text/html", html.getBytes(UTF_8));
    }

    private static List<Item> feed(String entries) {
        byte[] rss =
                ("<rss version='2.0'><channel><title>Nyheter</title>" + entries + "</channel></rss>").getBytes(UTF_8);
        return new FeedReader(Given.CLOCK).read(Given.feed(), ADDRESS, "application/rss+xml", rss);
    }

    private static List<Item> sitemap(String urls) {
        byte[] xml =
                ("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://myndigheten.se/a</loc></url>"
                                + urls + "</urlset>")
                        .getBytes(UTF_8);
        return new SitemapReader(Given.CLOCK)
                .walk(new Poll(Given.sitemap(), Poll.Known.NOTHING), xml)
                .items();
    }
}
