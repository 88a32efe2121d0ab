package se.omvarld.source.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.source.config.Given;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.fetch.Poll;

class SitemapReaderTest {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String PAGES = url("/om-oss", "2026-04-01")
            + url("/nyheter/gammal-nyhet", "2025-01-07")
            + url("/nyheter/ny-nyhet", "2026-03-03T10:00:00+01:00");

    @Test
    void should_give_the_newest_first_with_the_words_of_the_address() {
        List<Item> items = read(Given.sitemap("link-pattern", "/nyheter/"), urlset(PAGES));

        assertThat(items).extracting(Item::title).containsExactly("Ny nyhet", "Gammal nyhet");
        assertThat(items.get(0).published()).contains(Instant.parse("2026-03-03T09:00:00Z"));
        assertThat(items.get(0).link()).isEqualTo("https://myndigheten.se/nyheter/ny-nyhet");
    }

    @Test
    void should_say_when_no_address_fits_the_pattern() {
        Poll poll = new Poll(
                Given.sitemap("url", "https://myndigheten.se/sitemap.xml", "link-pattern", "/news/"),
                Poll.Known.NOTHING);

        List<Item> items = new SitemapReader(Given.CLOCK)
                .walk(poll, urlset(PAGES).getBytes(UTF_8))
                .items();
        poll.read(200, "", "", items);

        assertThat(items).isEmpty();
        assertThat(poll.message())
                .contains(
                        "link-pattern: no address of the sitemap fits it; one of them is https://myndigheten.se/nyheter/");
    }

    @Test
    void should_take_title_and_date_from_a_news_sitemap() {
        String xml =
                "<urlset xmlns='" + NAMESPACE + "' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url>"
                        + "<loc>https://myndigheten.se/a</loc><lastmod>2026-04-01</lastmod><news:news><news:publication>"
                        + "<news:name>N</news:name><news:language>sv</news:language></news:publication>"
                        + "<news:publication_date>2026-03-03T08:00:00Z</news:publication_date>"
                        + "<news:title>Vård &amp; omsorg &lt;script&gt;x&lt;/script&gt;</news:title></news:news></url></urlset>";

        Item item = read(Given.sitemap(), xml).get(0);

        assertThat(item.title()).isEqualTo("Vård & omsorg");
        assertThat(item.published()).contains(Instant.parse("2026-03-03T08:00:00Z"));
    }

    @Test
    void should_unpack_gzip_whatever_its_name() throws IOException {
        assertThat(walk(Given.sitemap(), zipped(urlset(PAGES).getBytes(UTF_8))).items())
                .hasSize(3);
    }

    @Test
    void should_fetch_the_newest_parts_of_an_index() {
        SitemapWalk walk = walk(
                Given.sitemap("part-pattern", "post"),
                index(
                        "/post-sitemap1.xml 2024-01-01",
                        "/page-sitemap.xml 2026-03-30",
                        "/post-sitemap2.xml 2026-03-03"));

        assertThat(parts(walk, urlset(PAGES)))
                .containsExactly(
                        "https://myndigheten.se/post-sitemap2.xml", "https://myndigheten.se/post-sitemap1.xml");
        assertThat(walk.items()).hasSize(3);
    }

    @Test
    void should_never_fetch_more_than_ten_parts_though_indexes_lead_in_circles() {
        String[] many = IntStream.range(0, 100)
                .mapToObj(i -> "/p" + i + ".xml 2026-03-03")
                .toArray(String[]::new);
        SitemapWalk walk = walk(Given.sitemap(), index(many));

        assertThat(parts(walk, index("/sitemap.xml 2026-03-03", "/p1.xml 2026-03-03", "/p200.xml 2026-03-03")))
                .hasSize(10);
    }

    @Test
    void should_not_follow_an_index_to_another_host() {
        SitemapWalk walk = walk(
                Given.sitemap(),
                ("<sitemapindex xmlns='" + NAMESPACE + "'><sitemap><loc>http://169.254.169.254/x.xml</loc></sitemap>"
                                + "<sitemap><loc>https://annan.se/x.xml</loc></sitemap></sitemapindex>")
                        .getBytes(UTF_8));

        assertThat(walk.isOpen()).isFalse();
    }

    @Test
    void should_count_what_can_be_read_when_a_part_fails() {
        SitemapWalk walk = walk(Given.sitemap(), index("/a.xml 2026-03-03", "/b.xml 2026-03-02"));
        walk.next();
        walk.failed("HTTP 404");
        walk.next();
        walk.read(urlset(PAGES).getBytes(UTF_8));

        assertThat(walk.items()).hasSize(3);
    }

    @Test
    void should_fail_when_no_part_can_be_read() {
        SitemapWalk walk = walk(Given.sitemap(), index("/a.xml 2026-03-03"));
        walk.next();
        walk.failed("HTTP 404");

        assertThatThrownBy(walk::items)
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("no part of the sitemap could be read; https://myndigheten.se/a.xml: HTTP 404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Not found",
                "<html><body><p>Hej</p></body></html>",
                "<urlset xmlns='" + NAMESPACE + "'><url><loc>https://myndigheten.se/a</loc>",
                "{\"a\": 1}",
                "<?xml version='1.0'?><opml version='2.0'><body/></opml>",
            })
    void should_refuse_plainly_when_this_is_no_sitemap(String body) {
        assertThatThrownBy(() -> read(Given.sitemap(), body)).isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    @Timeout(60)
    void should_refuse_when_entities_would_grow_without_end() {
        String bomb = "<?xml version='1.0'?><!DOCTYPE urlset [<!ENTITY a 'aaaaaaaaaa'>"
                + IntStream.range(0, 12)
                        .mapToObj(i -> "<!ENTITY " + (char) ('b' + i) + " '" + ("&" + (char) ('a' + i) + ";").repeat(10)
                                + "'>")
                        .collect(Collectors.joining())
                + "]>" + urlset("<url><loc>https://myndigheten.se/&m;</loc></url>");

        assertThatThrownBy(() -> read(Given.sitemap(), bomb)).isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    void should_read_no_file_that_an_entity_names() {
        String xml = "<?xml version='1.0'?><!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + urlset("<url><loc>https://myndigheten.se/&x;</loc></url>");

        assertThatThrownBy(() -> read(Given.sitemap(), xml)).isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    @Timeout(60)
    void should_refuse_when_gzip_unpacks_without_end() throws IOException {
        byte[] bomb = zipped(new byte[50_000_000]);

        assertThatThrownBy(() -> walk(Given.sitemap(), bomb))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("more than 20 MB");
    }

    @Test
    @Timeout(60)
    void should_stop_at_the_protocols_limit_when_a_file_names_more() {
        String many = IntStream.range(0, 150_000)
                .mapToObj(i -> url("/" + i, "2026-03-03"))
                .collect(Collectors.joining());

        assertThat(read(Given.sitemap("max-items", "9000", "link-pattern", "/1[0-9]{5}$"), urlset(many)))
                .as("the addresses beyond the first 50,000")
                .isEmpty();
    }

    private static List<String> parts(SitemapWalk walk, Object answer) {
        List<String> asked = new ArrayList<>();
        while (walk.isOpen()) {
            Poll part = walk.next();
            asked.add(part.address());
            assertThat(part.request().ifNoneMatch()).isNullOrEmpty();
            walk.read(answer instanceof byte[] bytes ? bytes : answer.toString().getBytes(UTF_8));
        }
        return asked;
    }

    private static List<Item> read(Source source, String xml) {
        return walk(source, xml.getBytes(UTF_8)).items();
    }

    private static SitemapWalk walk(Source source, byte[] body) {
        return new SitemapReader(Given.CLOCK).walk(new Poll(source, Poll.Known.NOTHING), body);
    }

    private static String urlset(String urls) {
        return "<urlset xmlns='" + NAMESPACE + "'>" + urls + "</urlset>";
    }

    private static String url(String path, String changed) {
        return "<url><loc>https://myndigheten.se" + path + "</loc><lastmod>" + changed + "</lastmod></url>";
    }

    private static byte[] index(String... pathsAndDays) {
        StringBuilder xml = new StringBuilder("<sitemapindex xmlns='" + NAMESPACE + "'>");
        for (String part : pathsAndDays) {
            String[] pair = part.split(" ", -1);
            xml.append("<sitemap><loc>https://myndigheten.se").append(pair[0]).append("</loc><lastmod>");
            xml.append(pair[1]).append("</lastmod></sitemap>");
        }
        return xml.append("</sitemapindex>").toString().getBytes(UTF_8);
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
