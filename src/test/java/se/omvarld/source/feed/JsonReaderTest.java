package se.omvarld.source.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.Item;
import se.omvarld.source.config.Given;
import se.omvarld.source.config.JsonPath;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.fetch.Poll;

class JsonReaderTest {

    private static final String ADDRESS = "https://www.myndigheten.se/api/search?page=1";
    private static final Instant MARCH_3 = Instant.parse("2026-03-02T23:00:00Z");

    @Test
    void should_read_what_wordpress_answers() {
        Item item = read(
                        Given.json("date", "date", "lead", "excerpt.rendered"),
                        "[{'id': 7, 'date': '2026-03-03T00:00:00', 'link': 'https://myndigheten.se/a/',"
                                + " 'title': {'rendered': 'Vård &#8211; nu'}, 'excerpt': {'rendered': '<p>En ingress.</p>'}}]")
                .get(0);

        assertThat(item.title()).isEqualTo("Vård – nu");
        assertThat(item.lead()).isEqualTo("En ingress.");
        assertThat(item.link()).isEqualTo("https://myndigheten.se/a/");
        assertThat(item.published()).contains(MARCH_3);
    }

    @Test
    void should_put_the_base_before_links_when_the_source_sets_one() {
        List<Item> items = read(
                Given.json("title", "Title", "link", "ItemDefaultUrl", "link-base", "https://www.who.int/news/item"),
                "{'@odata.context': 'x', 'value': [{'Title': 'Ett', 'ItemDefaultUrl': '/03-03-2026-ett'},"
                        + "{'Title': 'Två', 'ItemDefaultUrl': 'https://other.org/b'}]}");

        assertThat(items)
                .extracting(Item::link)
                .containsExactly("https://www.who.int/news/item/03-03-2026-ett", "https://other.org/b");
        assertThat(items.get(0).published()).contains(MARCH_3);
    }

    @Test
    void should_resolve_links_against_the_address_when_there_is_no_base() {
        assertThat(read(Given.json("link", "url"), "[{'title': 'T', 'url': '/nyheter/a'}]"))
                .extracting(Item::link)
                .containsExactly("https://www.myndigheten.se/nyheter/a");
    }

    @Test
    void should_follow_the_path_when_the_document_holds_several_lists() {
        String json = "{'facets': [{'title': 'a'}, {'title': 'b'}], 'data': {'hits': [{'title': 'Rätt'}]}}";

        assertThat(read(Given.json("link", "", "items", "data.hits"), json))
                .extracting(Item::title)
                .containsExactly("Rätt");
        assertThat(read(Given.json("link", ""), json)).extracting(Item::title).containsExactly("a", "b");
    }

    @Test
    void should_take_the_first_path_that_finds_something() {
        assertThat(read(
                        Given.json("title", "headline name.0.value", "link", ""),
                        "[{'headline': '', 'name': [{'value': 'Ett'}]}, {'headline': 'Två'}]"))
                .extracting(Item::title)
                .containsExactly("Ett", "Två");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1772492400", "1772492400000", "'2026-03-03'", "'3 mars 2026'"})
    void should_read_the_date_in_whatever_form(String date) {
        assertThat(read(Given.json("link", "", "date", "d"), "[{'title': 'T', 'd': " + date + "}]")
                        .get(0)
                        .published())
                .contains(MARCH_3);
    }

    @Test
    void should_read_html_as_a_page_when_the_path_leads_to_a_text() {
        List<Item> items = read(
                Given.json("items", "Message", "link-pattern", "/proposition/20\\d\\d/"),
                "{'TotalCount': 2, 'Message': '<ul><li><div class=sortcompact><a href=/rattsliga-dokument/proposition/2026/03/a/>"
                        + "En lag om hälsodata</a><p><time datetime=2026-03-03>3 mars</time></p></div></li>"
                        + "<li><div class=sortcompact><a href=/rattsliga-dokument/proposition/2026/03/b/>En annan lag</a></div></li></ul>'}");

        assertThat(items).extracting(Item::title).containsExactly("En lag om hälsodata", "En annan lag");
        assertThat(items.get(0).link())
                .isEqualTo("https://www.myndigheten.se/rattsliga-dokument/proposition/2026/03/a/");
        assertThat(items.get(0).published()).contains(MARCH_3);
    }

    @Test
    void should_leave_out_links_that_do_not_fit_the_pattern() {
        assertThat(read(
                        Given.json("link-pattern", "/nyheter/"),
                        "[{'title': 'A', 'link': '/nyheter/a'}, {'title': 'B', 'link': '/jobb/b'}, {'title': 'C'}]"))
                .extracting(Item::title)
                .containsExactly("A");
    }

    @Test
    void should_give_no_items_when_the_list_is_empty() {
        assertThat(read(Given.json(), "[]")).isEmpty();
        assertThat(read(Given.json(), "{'total': 0, 'hits': []}")).isEmpty();
        assertThat(read(Given.json("items", "hits"), "{'total': 0, 'hits': []}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "items | results | {'value': [], 'count': 1} | items: results leads nowhere; there are count, value",
                "items | value | {'value': {'a': 1}} | items: value leads to no list; there are a",
                "items | `` | {'error': 'quota', 'code': 3} | no list found in the JSON; set items",
                "items | `` | {} | no list found",
                "title | heading | [{'title': 'T', 'url': '/a'}] | title: heading finds nothing in the list; there are title, url",
                "link | href | [{'title': 'T'}] | link: href finds nothing",
                "items | `` | <html><body>Hej</body></html> | no JSON list; a web page needs the kind page",
                "items | `` | `` | empty document",
                "items | `` | [{'title': 'T' | broken or breaks off at line 1",
            })
    void should_say_what_is_wrong_when_the_list_is_not_there(String name, String path, String json, String message) {
        assertThatThrownBy(() -> read(Given.json(name, path), json))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(message);
    }

    @Test
    @Timeout(60)
    void should_refuse_when_the_json_nests_without_end() {
        assertThatThrownBy(() -> read(Given.json(), "[".repeat(5_000_000)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("nests deeper");
        assertThatThrownBy(() -> read(Given.json(), "{'a':".repeat(1_000_000)))
                .isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    @Timeout(60)
    void should_refuse_when_ten_megabytes_hold_millions_of_parts() {
        assertThatThrownBy(() -> read(Given.json(), "[" + "{},".repeat(3_300_000) + "{}]"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("holds more than any real list");
    }

    @Test
    @Timeout(60)
    void should_stop_at_max_items_when_ten_megabytes_are_a_real_list() {
        String entry = "{'title': 'Rubrik %d', 'link': '/%d', 'body': '" + "x".repeat(950) + "'},";
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < 10_000; i++) {
            json.append(entry.formatted(i, i));
        }

        assertThat(read(
                        Given.json("max-items", "50"),
                        json.append("{'title':'sist'}]").toString()))
                .hasSize(50);
    }

    @Test
    void should_clean_names_from_outside_before_they_are_told() {
        assertThatThrownBy(() -> read(Given.json(), "{'<script>x</script>\\u202Ea\\nb': 1}"))
                .hasMessageNotContainingAny("<script>", "\u202E", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/title/rendered",
                "results[].title",
                "$.results",
                "a..b",
                ".a",
                "a b. c",
                "{{title}}",
                "a*",
                "'a'"
            })
    void should_refuse_what_is_no_path_and_show_a_right_one(String path) {
        String problem = JsonPath.problem(path).orElseThrow();

        assertThat(problem).contains("is no path", "title.rendered");
        assertThat(JsonPath.problem("title.rendered")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title.rendered", "images.0.url", "@type", "a b.c", "data-list.Items_1", "Rubrik.Åäö"})
    void should_accept_paths(String path) {
        assertThat(JsonPath.problem(path)).isEmpty();
    }

    private static List<Item> read(Source source, String json) {
        return new JsonReader(Given.CLOCK)
                .read(source, ADDRESS, "text/plain", json.replace('\'', '"').getBytes(UTF_8));
    }

    @Test
    void should_go_on_and_say_so_when_an_optional_path_finds_nothing() {
        Poll poll = new Poll(Given.json("date", "published"), Poll.Known.NOTHING);
        byte[] list = "[{\"title\": \"Titel\", \"url\": \"/a\", \"created\": \"2026-03-17\"}]".getBytes(UTF_8);
        poll.answered(new HttpAnswer(poll.address(), 200, Map.of(), list, FailureCause.NONE, ""));

        poll.read(200, "", "", new JsonReader(Given.CLOCK).read(poll));

        assertThat(poll.state()).isEqualTo(Poll.State.OK);
        assertThat(poll.items()).hasSize(1);
        assertThat(poll.message()).startsWith("date: published finds nothing in the list; there are created, title");
    }
}
