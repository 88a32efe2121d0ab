package se.omvarld.source.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.source.config.Given;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.feed.JsonReader;
import se.omvarld.source.page.PageReader;

/** Lists that stand in a page's state, in the forms that frameworks write (made up by their documentation, 2026). */
class PageStateTest {
    private static final String LIST =
            "[{\"title\":\"Ny rapport om e-recept\",\"url\":\"/nyheter/1\",\"published\":\"2026-03-03\"},"
                    + "{\"title\":\"Uppdrag om hälsodata\",\"url\":\"/nyheter/2\",\"published\":\"2026-03-02\"}]";
    private static final String MENU = "[{\"title\":\"Start\",\"url\":\"/\"},{\"title\":\"Om oss\",\"url\":\"/om\"},"
            + "{\"title\":\"Press\",\"url\":\"/press\"}]";

    @Test
    void should_read_what_next_writes() {
        twoItems(
                "__NEXT_DATA__",
                "<script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\":{\"pageProps\":{\"menu\":" + MENU
                        + ",\"dehydratedState\":{\"queries\":[{\"state\":{\"data\":{\"hits\":" + LIST
                        + "}}}]}}},\"page\":\"/\"}</script>");
    }

    @Test
    void should_read_what_next_streams_in_pieces() {
        String row = "12:[\"$\",\"$L5\",null,{\"articles\":"
                + LIST.replace("\"2026-03-03\"", "\"$D2026-03-03T00:00:00.000Z\"") + "}]\n13:I[\"x\"]\n";
        String text = "1:T9,[\"a\n:å\"]0:{\"menu\":" + MENU + "}\n" + row;
        int cut = text.indexOf("rapport");
        twoItems(
                "__next_f",
                "<script>(self.__next_f=self.__next_f||[]).push([0])</script>" + pushed(text.substring(0, cut))
                        + pushed(text.substring(cut)) + "<script>self.__next_f.push([2,null])</script>");
    }

    private static String pushed(String piece) {
        return "<script>self.__next_f.push([1,\""
                + piece.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("å", "\\u00e5") + "\"])</script>";
    }

    @ParameterizedTest
    @CsvSource({"__NUXT_DATA__", "__NUXT__"})
    void should_read_what_nuxt_flattens(String name) {
        twoItems(
                name,
                "<script>window.__NUXT__={}</script><script type=application/json id=__NUXT_DATA__>"
                        + "[[\"ShallowReactive\",1],{\"data\":2,\"state\":17},[\"ShallowReactive\",3],{\"news\":4},{\"items\":5,\"self\":4},[6,11],"
                        + "{\"title\":7,\"url\":8,\"published\":9,\"gone\":-1},\"Ny rapport om e-recept\",\"/nyheter/1\",[\"Date\",\"2026-03-03T00:00:00Z\"],0,"
                        + "{\"title\":12,\"url\":13,\"published\":14},\"Uppdrag om hälsodata\",\"/nyheter/2\",\"2026-03-02\",0,0,[\"Reactive\",18],{}]"
                        + "</script>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "__INITIAL_STATE__   | window.__INITIAL_STATE__ = %s;(function(){var s;})();",
                "__INITIAL_STATE__   | var a=1;window[\"__INITIAL_STATE__\"]=%s",
                "__PRELOADED_STATE__ | window.x='__PRELOADED_STATE__ == 1'; window.__PRELOADED_STATE__=JSON.parse(\"%j\")",
                "__PRELOADED_STATE__ | window.__PRELOADED_STATE__ = JSON.parse(decodeURIComponent('%u'));",
                "__PRELOADED_STATE__ | window.__PRELOADED_STATE__ = `%s`;",
                "App.state           | App.state = %s",
            })
    void should_read_what_a_script_assigns(String name, String script) {
        String json = "{\"menu\":" + MENU + ",\"news\":{\"byId\":{},\"list\":" + LIST + "}}";
        String escaped = json.replace("\"", "\\\"").replace("/", "\\u002F").replace("ä", "\\xe4");
        String encoded = java.net.URLEncoder.encode(json, UTF_8).replace("+", "%20");
        twoItems(
                name,
                "<script>" + script.replace("%s", json).replace("%j", escaped).replace("%u", encoded) + "</script>");
    }

    @Test
    void should_follow_apollos_references() {
        String page =
                "<script>window.__APOLLO_STATE__={\"Article:1\":{\"__typename\":\"Article\",\"title\":\"Ny rapport om e-recept\","
                        + "\"url\":\"/nyheter/1\",\"published\":\"2026-03-03\",\"related\":[{\"__ref\":\"Article:2\"}]},"
                        + "\"Article:2\":{\"title\":\"Uppdrag om hälsodata\",\"url\":\"/nyheter/2\",\"published\":\"2026-03-02\","
                        + "\"related\":[{\"__ref\":\"Article:1\"}]},\"Page:1\":{\"list\":[{\"__ref\":\"Article:1\"},{\"__ref\":\"Article:2\"}]},"
                        + "\"ROOT_QUERY\":{\"page({\\\"id\\\":1})\":{\"__ref\":\"Page:1\"},"
                        + "\"articles:{\\\"first\\\":10}\":[{\"__ref\":\"Article:1\"},{\"__ref\":\"Article:2\"}]}};</script>";

        twoItems("__APOLLO_STATE__", page);
        twoItems("__APOLLO_STATE__", page, "items", "ROOT_QUERY.articles");
        twoItems("__APOLLO_STATE__", page, "items", "ROOT_QUERY.page.list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "__NUXT__          | window.__NUXT__=(function(a,b){return {data:[a]}}(1,2)); | is written as a script, not as JSON (…(function(a,b)",
                "__NUXT__          | window.__NUXT__={\"a\":undefined} | is written as a script, not as JSON (…{\"a\":undefined",
                "__NUXT__          | window.__NUXT__={a:1}             | is written as a script",
                "__NUXT__          | window.__NUXT__=JSON.parse(atob('eyJh')) | is written as a script",
                "__NUXT__          | window.__NUXT__=`${x}`            | is written as a script",
                "__NUXT__          | window.__OTHER__={\"a\":1}        | no state called __NUXT__; it has __OTHER__",
                "__NUXT__          | a=1                               | no state called __NUXT__; set state",
                "__next_f          | self.__next_f.push([1,\"0:I[1]\"]) | no rows of __next_f",
            })
    void should_say_what_it_cannot_read(String name, String script, String message) {
        assertThatThrownBy(() -> read(Given.json("state", name), "<script>" + script + "</script>"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(message);
    }

    @Test
    void should_refuse_what_nests_without_end() {
        StringBuilder places = new StringBuilder("[[1]");
        for (int i = 2; i < 5_000; i++) {
            places.append(",[").append(i).append(']');
        }
        assertThatThrownBy(() -> read(
                        Given.json("state", "__NUXT_DATA__"),
                        "<script id=__NUXT_DATA__ type=application/json>" + places + "]</script>"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("nests deeper");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!-- <script id=__NEXT_DATA__ type=application/json>[]</script> -->", "<p title='<'>"})
    void should_read_a_state_without_a_blank_or_slash_of_any_size_that_the_page_may_have(String before) {
        String dense = "{\"a\":\"b\",\"c\":1},".repeat(60_000); // a megabyte, every fourth sign a quotation mark
        String page = before + "<script id=\"__NEXT_DATA__\" type=\"application/json\">{\"dense\":[" + dense
                + "{}],\"hits\":" + LIST.replace("/", "\\u002F") + "}</script>";

        twoItems("__NEXT_DATA__", page);
        assertThat(pageItems(page))
                .extracting(Item::title)
                .containsExactly("Ny rapport om e-recept", "Uppdrag om hälsodata", "Beslut om journaler");
    }

    @Test
    void should_read_the_list_at_its_path_in_a_state_of_more_parts_than_any_list_has() {
        String dense = "{\"a\":\"b\",\"c\":[1,2]},".repeat(120_000); // more than a million parts
        String page = "<script>window.__STATE__={\"dense\":[" + dense + "{}],\"pages\":[{},{\"hits\":" + LIST
                + "}],\"rest\":[" + dense + "{}]}</script>";

        twoItems("__STATE__", page, "items", "nowhere.hits pages.1.hits");
        assertThatThrownBy(() -> read(Given.json("state", "__STATE__"), page))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("set items to the path");
        assertThatThrownBy(() -> read(Given.json("state", "__STATE__", "items", "dense"), page))
                .isInstanceOf(UnreadableSourceException.class);
    }

    /** A list in the page's own markup, beside its state. */
    private static List<Item> pageItems(String state) {
        String entry = "<article><h2><a href='/nyheter/%d'>%s</a></h2><time datetime='2026-03-0%d'></time></article>";
        String list = entry.formatted(1, "Ny rapport om e-recept", 3)
                + entry.formatted(2, "Uppdrag om hälsodata", 2)
                + entry.formatted(3, "Beslut om journaler", 1);
        return new PageReader(Given.CLOCK, Readings.ALONE)
                .items(Given.page(), "https://www.myndigheten.se/nyheter", "<main>" + list + "</main>" + state);
    }

    private static void twoItems(String name, String script, String... parameters) {
        Source plain = Given.json("state", name, "date", "published");
        Source source = parameters.length == 0
                ? plain
                : Given.json("state", name, "date", "published", parameters[0], parameters[1]);
        List<Item> items = read(source, script);

        assertThat(items).extracting(Item::title).containsExactly("Ny rapport om e-recept", "Uppdrag om hälsodata");
        assertThat(items.get(0).link()).isEqualTo("https://www.myndigheten.se/nyheter/1");
        assertThat(items.get(0).published().orElseThrow())
                .isBetween(Instant.parse("2026-03-02T22:00:00Z"), Instant.parse("2026-03-03T02:00:00Z"));
    }

    private static List<Item> read(Source source, String script) {
        String page = "<!doctype html><html><head><title>Nyheter</title></head><body><div id=root></div>" + script
                + "</body></html>";
        return new JsonReader(Given.CLOCK)
                .read(source, "https://www.myndigheten.se/nyheter", "text/html; charset=utf-8", page.getBytes(UTF_8));
    }
}
