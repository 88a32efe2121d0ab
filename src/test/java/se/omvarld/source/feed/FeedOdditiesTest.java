package se.omvarld.source.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.source.config.Given;
import se.omvarld.source.fetch.Poll;

/** What real feeds, lists and sitemaps do that no specification foresees: text, structure, links, dates. */
class FeedOdditiesTest {
    private static final String ADDRESS = "https://m.se/rss/nyheter.xml";
    private static final String ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'>";

    private static List<Item> read(String feed) {
        return read(feed.getBytes(UTF_8));
    }

    private static List<Item> read(byte[] feed) {
        return new FeedReader(Given.CLOCK).read(Given.feed(), ADDRESS, "", feed);
    }

    private static Item rss(String item) {
        return read("<rss xmlns:media='http://search.yahoo.com/mrss/' xmlns:a='http://www.w3.org/2005/Atom'><channel><item>"
                        + item + "</item></channel></rss>")
                .get(0);
    }

    private static Item atom(String entry) {
        return read(ATOM + "<entry>" + entry + "</entry></feed>").get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>Om x&lt;y och p&lt;0.05 i studien</title> | Om x<y och p<0.05 i studien",
                "<title>Halt &lt;LOD i prov</title> | Halt <LOD i prov",
                "<title>Ny &lt;b&gt;lag&lt;/b&gt; om R&amp;amp;D</title> | Ny lag om R&D",
                "<title>Nya regler - Myndigheten</title> | Nya regler",
                "<title>Beslut av Myndigheten</title> | Beslut av Myndigheten",
                "<media:title>Bild</media:title><a:title>Rubrik</a:title> | Rubrik",
            })
    void should_keep_what_a_title_says(String title, String shown) {
        assertThat(rss(title).title()).isEqualTo(shown);
    }

    @Test
    void should_show_markup_when_an_atom_text_is_plain_and_read_it_when_it_closes_elements() {
        assertThat(atom("<title>Byt &lt;main&gt; mot &lt;div&gt;</title>").title())
                .isEqualTo("Byt <main> mot <div>");
        assertThat(atom("<title type='text'>Ny &lt;em&gt;lag&lt;/em&gt; &amp;ndash; nu</title>")
                        .title())
                .isEqualTo("Ny lag – nu");
    }

    @Test
    void should_decode_the_base64_of_old_atom_and_pass_over_pictures() {
        Item item = atom("<title>T</title><content type='image/png'>iVBORw0KGgo=</content>"
                + "<summary mode='base64' type='text/html'>PHA+SMOkbHNvZGF0YSBpIHbDpXJkZW48L3A+</summary>");
        assertThat(item.lead()).isEqualTo("Hälsodata i vården");
    }

    @Test
    void should_read_letters_of_another_charset_that_were_copied_into_utf_8() {
        ByteArrayOutputStream feed = new ByteArrayOutputStream();
        feed.writeBytes("<rss><channel><title>Råd för vården på nätet åäö</title><item><title>".getBytes(UTF_8));
        feed.writeBytes("Läkemedel på".getBytes(ISO_8859_1));
        feed.writeBytes(" nätet</title></item></channel></rss>".getBytes(UTF_8));
        assertThat(read(feed.toByteArray()).get(0).title()).isEqualTo("Läkemedel på nätet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dc:description xmlns:dc='http://purl.org/dc/elements/1.1/'>Ingressen</dc:description>",
                "<x:summary xmlns:x='http://www.itunes.com/dtds/podcast-1.0.dtd'>Ingressen</x:summary>",
                "<media:group><media:description>Ingressen</media:description></media:group>",
                "<body xmlns='http://www.w3.org/1999/xhtml'><p>Ingressen</p></body>",
                "<ns0:encoded xmlns:ns0='http://purl.org/rss/1.0/modules/content/'>&lt;p&gt;Ingressen</ns0:encoded>",
            })
    void should_find_the_lead_wherever_it_stands(String lead) {
        assertThat(rss("<title>T</title>" + lead).lead()).isEqualTo("Ingressen");
    }

    @Test
    void should_read_items_of_feeds_only_and_all_documents_of_one_answer() {
        String event = "<ev:list xmlns:ev='http://purl.org/rss/1.0/modules/event/'><ev:item>Mässa</ev:item></ev:list>";
        assertThat(read("<rss/><rss><channel>" + event + "<item><title>Ett</title></item></channel></rss>"
                        + "<?xml version='1.0'?><rss><channel><item><title>Två</title></item></channel></rss>"))
                .extracting(Item::title)
                .containsExactly("Ett", "Två");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<media:content url='https://m.se/a.jpg'>",
                "<category>Vård",
                "<description><p>Ingressen",
                "<description><div>Ingressen <b>som",
                "<description><![CDATA[Ingressen</description>",
                "<enclosure url='https://m.se/b.pdf'>"
            })
    void should_read_an_item_when_an_element_in_it_is_left_open(String open) {
        Item item = rss("<title>T</title>" + open + "<link>https://m.se/a</link><pubDate>2026-03-03</pubDate>");
        assertThat(item.link()).isEqualTo("https://m.se/a");
        assertThat(item.published()).contains(Instant.parse("2026-03-02T23:00:00Z"));
    }

    @Test
    void should_take_what_is_whole_when_only_the_end_is_missing() {
        String feed = "<rss><channel><item><title>Ett</title></item><item><title>Två</title></item>";
        assertThat(read(feed)).hasSize(2);
        assertThatThrownBy(() -> read(feed + "<item><title>Tr")).hasMessageContaining("breaks off");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<link href='nostr:abc'/><link href='https://m.se/a'/>",
                "<link type='application/json' href='https://m.se/a.json'/><link type='text/html' href='https://m.se/a'/>",
                "<link rel='self' href='https://m.se/a.atom'/><link href='https://m.se/a'/>",
                "<link rel='enclosure' href='https://m.se/a'/>",
                "<content src='https://m.se/a' type='text/html'/>",
                "<id>https://m.se/a</id>",
                "<link href='https:\\\\m.se\\a'/>",
                "<link href='http://https://m.se/a'/>",
                "<link href='https:/m.se/a'/>",
                "<link href='https:///m.se/a'/>",
                "<link>&lt;https://m.se/a&gt;</link>",
                "<link xml:base='https://m.se/x/' href='../a'/>",
                "<link>&lt;a href=\"https://m.se/a\"&gt;Läs&lt;/a&gt;</link>",
                "<link href='N/A'/><id>https://m.se/a</id>",
            })
    void should_take_the_first_link_that_can_be_opened(String links) {
        assertThat(atom("<title>T</title>" + links).link()).isEqualTo("https://m.se/a");
    }

    @Test
    void should_keep_items_apart_when_neither_link_nor_guid_names_them() {
        String nameless = "<link>N/A</link><guid>N/A</guid></item>";
        assertThat(read("<rss><channel><item><title>Ny lag om vård</title>" + nameless
                        + "<item><title>Ny lag om recept</title>" + nameless + "</channel></rss>"))
                .hasSize(2);
    }

    @Test
    void should_read_a_feed_in_an_envelope() {
        assertThat(read("<html><body><rss><channel><item><title>Ett</title></item></channel></rss></body></html>"))
                .hasSize(1);
    }

    @Test
    void should_see_a_link_from_the_base_of_its_channel() {
        assertThat(
                        read("<rss><channel xml:base='https://bas.se/x/'><item><title>T</title><link>a</link></item></channel></rss>")
                                .get(0)
                                .link())
                .isEqualTo("https://bas.se/x/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1558978626260", "5f0c1d2e-aaaa-4bbb-8ccc-0123456789ab", "tag:m.se,2026:1"})
    void should_make_no_link_of_a_guid_that_is_none(String guid) {
        assertThat(rss("<title>T</title><guid>" + guid + "</guid>").link()).isEmpty();
    }

    @Test
    void should_pass_over_a_date_that_cannot_be_for_a_good_one_beside_it() {
        assertThat(
                        atom("<title>T</title><published>0001-01-01T00:00:00Z</published><updated>2026-03-03T08:00:00Z</updated>")
                                .published())
                .contains(Instant.parse("2026-03-03T08:00:00Z"));
        assertThat(
                        atom("<title>T</title><published>2062-03-03T08:00:00Z</published><updated>2026-03-03T08:00:00Z</updated>")
                                .published())
                .contains(Instant.parse("2026-03-03T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "17/3/2026,3/4/2026,2026-04-02T22:00:00Z",
        "3/17/2026,2/3/2026,2026-02-02T23:00:00Z",
        "17/3/26,3/4/26,2026-04-02T22:00:00Z",
        "12/03/2026,03/04/2026,2026-04-02T22:00:00Z", // 3 December is still to come
    })
    void should_tell_the_month_by_the_other_dates(String clear, String unclear, Instant date) {
        List<Item> items = new FeedReader(Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC))
                .read(
                        Given.feed(),
                        ADDRESS,
                        "",
                        ("<rss><channel><item><title>A</title><pubDate>" + clear
                                        + "</pubDate></item><item><title>B</title>" + "<pubDate>" + unclear
                                        + "</pubDate></item></channel></rss>")
                                .getBytes(UTF_8));
        assertThat(items.get(1).published()).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'data': {'7': {'title': 'A', 'url': '/a'}, '9': {'title': 'B', 'url': '/b'}}, 'tags': [{'name': 'x'}]}",
                "{'title': 'A', 'url': '/a'}\n{'title': 'B', 'url': '/b'}\n",
                "while(1);[{'title': 'A', 'url': '/a'}, {'title': 'B', 'url': '/b'}]",
                "/* från cachen */ nyheter([{'title': 'A', 'url': '/a', 'vikt': NaN}, {'title': 'B', 'url': '/b'}]);",
                "[{'title': 'A', 'url': '/a',}, {'title': 'B\n', 'url': '/b'},]",
                "{'tags': [{'name': 'x'}, {'name': 'y'}, {'name': 'z'}], 'news': [{'title': 'A', 'url': '/a'}, {'title': 'B', 'url': '/b'}]}",
            })
    void should_find_the_list_of_json(String json) {
        assertThat(new JsonReader(Given.CLOCK)
                        .read(
                                Given.json("date", "date"),
                                ADDRESS,
                                "",
                                json.replace('\'', '"').getBytes(UTF_8)))
                .extracting(Item::title)
                .containsExactly("A", "B");
    }

    @Test
    void should_read_the_only_entry_of_json_that_is_given_without_a_list() {
        String json = "{\"channel\": {\"item\": {\"title\": \"A\", \"url\": \"/a\"}}}";
        assertThat(new JsonReader(Given.CLOCK)
                        .read(Given.json("items", "channel.item"), ADDRESS, "", json.getBytes(UTF_8)))
                .hasSize(1);
    }

    @Test
    void should_show_what_a_json_feed_says_in_plain_text() {
        Item item =
                read("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"title\": \"Byt <em>"
                                + " mot <i>\", \"content_text\": \"Om a<b och <section> i dokumenten\"}]}")
                        .get(0);
        assertThat(item.title()).isEqualTo("Byt <em> mot <i>");
        assertThat(item.lead()).isEqualTo("Om a<b och <section> i dokumenten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2026,3,3,8,0]", "\"/Date(1772521200000+0100)/\"", "1772521200", "\"1772521200\""})
    void should_read_the_dates_of_json(String date) {
        String json = "[{\"title\": \"A\", \"url\": \"/a\", \"date\": " + date + "}]";
        assertThat(new JsonReader(Given.CLOCK)
                        .read(Given.json("date", "date"), ADDRESS, "", json.getBytes(UTF_8))
                        .get(0)
                        .published())
                .contains(Instant.parse("2026-03-03T07:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE urlset><urlset><url><loc>https://m.se/halsodata-delas</loc></url></urlset> | Halsodata delas",
                "<urlset><url><loc>https://m.se/a?x=1&y=2</loc></url></urlset> | A",
                "<urlset><url><loc>https://m.se/v&aring;rd-nu</loc></url></urlset> | Vård nu",
                "<urlset><url><loc>https://m.se/ny rapport.pdf</loc></url></urlset> | Ny rapport",
                "<urlset><url><loc>/relativ-adress</loc></url></urlset> | Relativ adress",
                "<urlset><url><loc>https://m.se/utan-slut</loc></url> | Utan slut",
                "<b>Warning</b>: x<br /> <?xml version='1.0'?><urlset><url><loc>https://m.se/efter-varning</loc></url></urlset> | Efter varning",
                "<urlset><url><loc>https://m.se/ny&nbsp;rapport</loc></url></urlset> | Ny rapport",
                "<urlset><url><loc>https://m.se/lakemedel-i-varden/Main.aspx</loc></url></urlset> | Lakemedel i varden",
                "<urlset><url><loc>https://m.se/halsodata/datasets/</loc></url></urlset> | Halsodata",
                "<urlset><url><loc>https://m.se/ny-rapport/5f0c1d2e-aaaa-4bbb</loc></url></urlset> | Ny rapport",
            })
    void should_read_a_sitemap_with_small_faults(String sitemap, String title) {
        Poll poll = new Poll(Given.sitemap("url", "https://m.se/sitemap.xml"), Poll.Known.NOTHING);
        assertThat(new SitemapReader(Given.CLOCK)
                        .walk(poll, sitemap.getBytes(UTF_8))
                        .items())
                .extracting(Item::title)
                .containsExactly(title);
    }
}
