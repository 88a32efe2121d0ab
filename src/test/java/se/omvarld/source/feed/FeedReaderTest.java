package se.omvarld.source.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.source.config.Given;
import se.omvarld.source.config.UnreadableSourceException;

class FeedReaderTest {

    private static final String ADDRESS = "https://www.myndigheten.se/rss/nyheter.xml";
    private static final String ITEM = "<item><title>Vård på nätet – nu</title><link>https://m.se/a</link>"
            + "<pubDate>Tue, 03 Mar 2026 07:00:00 +0100</pubDate><description>Kort text</description></item>";

    @Test
    void should_read_all_parts_when_given_rss() {
        Item item = only(rss(ITEM));
        assertThat(item.title()).isEqualTo("Vård på nätet – nu");
        assertThat(item.link()).isEqualTo("https://m.se/a");
        assertThat(item.lead()).isEqualTo("Kort text");
        assertThat(item.published()).contains(Instant.parse("2026-03-03T06:00:00Z"));
        assertThat(item.firstSeen()).isEqualTo(Given.NOW);
        assertThat(item.origin().publisher()).isEqualTo("Myndigheten");
    }

    @Test
    void should_read_items_beside_the_channel_when_given_rdf() {
        Item item = only("<rdf:RDF xmlns:rdf='x' xmlns='y' xmlns:dc='z'><channel><title>k</title></channel>"
                + "<item rdf:about='https://m.se/a'><title>T</title><dc:date>2026-03-03</dc:date></item></rdf:RDF>");
        assertThat(item.link()).isEqualTo("https://m.se/a");
        assertThat(item.published()).contains(Instant.parse("2026-03-02T23:00:00Z"));
    }

    @Test
    void should_read_entries_when_given_atom() {
        Item item = only("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://m.se/blogg/'><title>k</title>"
                + "<entry><link rel='self' href='/x.atom'/><link rel='alternate' href='a?utm_source=x'/>"
                + "<title type='html'>Ny &amp;lt;b&gt;lag&lt;/b&gt; &amp;amp; mer</title><id>tag:1</id>"
                + "<source><title>Fel</title></source><updated>2026-03-03T07:00:00Z</updated>"
                + "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Ett</p><p>två</p></div></content>"
                + "</entry></feed>");
        assertThat(item.link()).isEqualTo("https://m.se/blogg/a");
        assertThat(item.title()).isEqualTo("Ny lag & mer");
        assertThat(item.lead()).isEqualTo("Ett två");
        assertThat(item.published()).contains(Instant.parse("2026-03-03T07:00:00Z"));
    }

    @Test
    void should_read_entries_when_every_name_has_a_prefix() {
        Item item = only("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>T</a:title>"
                + "<a:link href='https://m.se/a'/></a:entry></a:feed>");
        assertThat(item.title()).isEqualTo("T");
        assertThat(item.link()).isEqualTo("https://m.se/a");
    }

    @Test
    void should_not_take_a_picture_caption_for_the_title_when_it_stands_first() {
        Item item = only(rss("<item><media:group><media:title>Bild</media:title></media:group>"
                + "<media:title>Bild</media:title><title>Rubrik</title></item>"));
        assertThat(item.title()).isEqualTo("Rubrik");
    }

    @Test
    void should_take_the_beginning_of_the_content_when_there_is_no_description() {
        assertThat(only(rss("<item><title>T</title><description> </description>"
                                + "<content:encoded><![CDATA[<p>Brödtext & mer</p>]]></content:encoded></item>"))
                        .lead())
                .isEqualTo("Brödtext & mer");
    }

    @Test
    void should_drop_the_signature_when_wordpress_adds_one() {
        assertThat(only(rss("<item><title>T</title><description>&lt;p&gt;Kort.&lt;/p&gt;&lt;p&gt;The post T appeared"
                                + " first on Digital Health.&lt;/p&gt;</description></item>"))
                        .lead())
                .isEqualTo("Kort.");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, application/rss+xml",
        "UTF-8, ISO-8859-1, application/rss+xml",
        "UTF-8, UTF-8, text/xml;charset=iso-8859-1",
        "UTF-8, UTF-8, text/xml",
        "UTF-8, UTF-8, text/html",
        "ISO-8859-1, ISO-8859-1, application/xml",
        "ISO-8859-1, UTF-8, text/xml; charset=ISO-8859-1",
        "windows-1252, ISO-8859-1, text/xml",
        "windows-1252, nonsens, ''",
    })
    void should_read_swedish_letters_when_the_declared_charset_may_be_wrong(String real, String declared, String type) {
        String xml = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + rss(ITEM.replace("–", "-"));
        List<Item> items = read(type, xml.getBytes(Charset.forName(real)));
        assertThat(items).extracting(Item::title).containsExactly("Vård på nätet - nu");
    }

    @Test
    void should_read_wide_text_and_marks_when_the_feed_begins_with_them() {
        String xml = "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + rss(ITEM);
        assertThat(read("", xml.getBytes(UTF_16))).hasSize(1);
        assertThat(read("", xml.getBytes(UTF_16LE))).hasSize(1);
        assertThat(read("", ("\uFEFF  \n" + rss(ITEM)).getBytes(UTF_8))).hasSize(1);
    }

    @Test
    void should_read_on_when_the_xml_is_not_well_formed() {
        Item item = only("\n <br>Warning: fel</br><?xml version='1.0'?>"
                + rss(
                        "<item><title>R&D &nbsp;&aring; \u0001<ny>odeklarerad:x</title><link>https://m.se/a?x=1&y=2</link>"
                                + "</item>"));
        assertThat(item.title()).startsWith("R&D å").endsWith("odeklarerad:x");
        assertThat(item.link()).isEqualTo("https://m.se/a?x=1&y=2");
    }

    @Test
    @Timeout(60)
    void should_expand_nothing_when_the_document_type_is_hostile() {
        String laughs = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        Item item = only("<!DOCTYPE rss [<!ENTITY l0 \"lol\">" + laughs + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + rss("<item><title>A &l9; &x;</title></item>"));
        assertThat(item.title()).hasSizeLessThan(20).doesNotContain("lol", "root");
        assertThat(only("<!DOCTYPE rss SYSTEM \"http://my.netscape.com/rss-0.91.dtd\">" + rss(ITEM)))
                .isNotNull();
    }

    @Test
    void should_leave_out_an_entry_when_it_has_neither_title_nor_link() {
        assertThat(read(rss("<item><pubDate>2026-03-03</pubDate></item>" + ITEM)))
                .hasSize(1);
    }

    @Test
    void should_use_the_guid_as_address_only_when_it_is_one() {
        assertThat(only(rss("<item><title>T</title><guid>https://m.se/a</guid></item>"))
                        .link())
                .isEqualTo("https://m.se/a");
        Item named = only(rss("<item><title>T</title><guid isPermaLink='false'>https://m.se/?p=1</guid></item>"));
        assertThat(named.link()).isEmpty();
        assertThat(named.key()).isEqualTo("myndigheten-nyheter https://m.se/?p=1");
    }

    @Test
    void should_read_a_relative_link_when_the_feed_has_one() {
        assertThat(only(rss("<item><title>T</title><link>/a</link></item>")).link())
                .isEqualTo("https://www.myndigheten.se/a");
    }

    @Test
    void should_take_the_date_that_can_be_read_when_another_cannot() {
        assertThat(only(rss("<item><title>T</title><pubDate>snart</pubDate><dc:date>2026-03-03</dc:date></item>"))
                        .published())
                .isPresent();
    }

    @Test
    void should_clean_titles_when_they_hold_scripts_and_line_breaks() {
        assertThat(only(rss("<item><title><![CDATA[Ny\n<script>alert(1)</script>lag]]></title></item>"))
                        .title())
                .isEqualTo("Ny lag");
    }

    @Test
    void should_collapse_entries_when_they_are_the_same() {
        assertThat(read(rss(ITEM
                        + ITEM.replace("https://m.se/a", "http://www.m.se/a/?utm_source=x")
                        + ITEM.replace("Vård", "Om vård"))))
                .hasSize(1);
    }

    @Test
    void should_keep_both_when_two_notices_of_different_days_lead_to_one_report() {
        String newer = ITEM.replace("Vård", "Mer vård").replace("03 Mar", "09 Mar");
        List<Item> items = read(rss(newer + ITEM));
        assertThat(items)
                .extracting(Item::key)
                .containsExactly("https://m.se/a Mer vård på nätet – nu", "https://m.se/a");
        assertThat(only(rss(ITEM)).key()).as("unchanged by its neighbour").isEqualTo("https://m.se/a");
    }

    @Test
    void should_give_no_items_when_the_feed_is_empty() {
        assertThat(read(rss(""))).isEmpty();
        assertThat(read("<feed xmlns='http://www.w3.org/2005/Atom'/>")).isEmpty();
    }

    @Test
    void should_keep_the_newest_when_a_feed_begins_with_the_oldest() {
        String many = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> ITEM.replace("/a<", "/" + i + "<").replaceAll("\\d\\d Mar", "0" + i + " Mar"))
                .collect(Collectors.joining());
        byte[] feed = rss(many + ITEM.replace("/a<", "/utan<").replaceAll("<pubDate>.*</pubDate>", ""))
                .getBytes(UTF_8);

        assertThat(new FeedReader(Given.CLOCK).read(Given.feed("max-items", "3"), ADDRESS, "", feed))
                .extracting(Item::link)
                .as("what has no date is as old as what stands before it")
                .containsExactly("https://m.se/8", "https://m.se/9", "https://m.se/utan");
    }

    @Test
    @Timeout(60)
    void should_stop_at_max_items_when_the_feed_is_huge() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> ITEM.replace("/a<", "/" + i + "<"))
                .collect(Collectors.joining());
        assertThat(read(rss(many))).hasSize(500);
        assertThat(new FeedReader(Given.CLOCK)
                        .read(
                                Given.feed("max-items", "7"),
                                ADDRESS,
                                "",
                                rss(many).getBytes(UTF_8)))
                .hasSize(7);
    }

    @Test
    @Timeout(60)
    void should_survive_when_elements_are_nested_without_end() {
        String deep = "<a>".repeat(100_000);
        assertThat(read(rss(ITEM + deep + "x" + "</a>".repeat(100_000)))).hasSize(1);
        assertThat(only(rss("<item><title>T</title><description>" + deep + "</description></item>"))
                        .title())
                .isEqualTo("T");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | empty document",
                "<!doctype html><html><body>Hej</body></html> | an HTML page, not a feed; use the kind page",
                "<html><head><link rel=alternate type=application/rss+xml href=/rss></head> | the page names its feed: https://www.myndigheten.se/rss",
                "{\"items\": []} | JSON",
                "Not found | neither XML nor HTML",
                "<urlset></urlset> | sitemap",
                "<opml></opml> | root is opml",
                "<rss><channel><item><title>T | breaks off",
            })
    void should_say_what_came_instead_when_this_is_no_feed(String body, String message) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 \u0000\u00FF\u00FE", "\u0000\u0000", "<", "<<<<>>>>", "<?xml", "<![CDATA["})
    void should_refuse_plainly_when_given_rubbish(String body) {
        assertThatThrownBy(() -> read("", body.getBytes(ISO_8859_1))).isInstanceOf(UnreadableSourceException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/feed+json", "text/html; charset=utf-8", "application/xml", ""})
    void should_read_a_json_feed_whatever_it_is_served_as(String contentType) {
        String feed = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"7\", \"url\": \"/a\","
                + " \"title\": \"Vård\", \"content_html\": \"<p>En ingress.</p>\","
                + " \"date_published\": \"2026-03-03T00:00:00+01:00\"}, {\"id\": \"https://m.se/b\", \"content_text\":"
                + " \"Utan rubrik\"}]}";

        List<Item> items = read(contentType, feed.getBytes(UTF_8));

        assertThat(items).extracting(Item::title).containsExactly("Vård", "Utan rubrik");
        assertThat(items).extracting(Item::link).containsExactly("https://www.myndigheten.se/a", "https://m.se/b");
        assertThat(items.get(0).lead()).isEqualTo("En ingress.");
        assertThat(items.get(0).published()).contains(Instant.parse("2026-03-02T23:00:00Z"));
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>Kanal</title>" + items + "</channel></rss>";
    }

    private static Item only(String feed) {
        List<Item> items = read(feed);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static List<Item> read(String feed) {
        return read("application/rss+xml", feed.getBytes(UTF_8));
    }

    private static List<Item> read(String contentType, byte[] body) {
        return new FeedReader(Given.CLOCK).read(Given.feed(), ADDRESS, contentType, body);
    }
}
