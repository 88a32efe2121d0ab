package se.omvarld.source.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.source.config.CssSelector;
import se.omvarld.source.config.Given;
import se.omvarld.source.config.LinkPattern;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;

@Tag("slow")
class PageReaderTest {

    private static final String ADDRESS = "https://www.myndigheten.se/nyheter/";
    private static final Instant MARCH_3 = Instant.parse("2026-03-02T23:00:00Z");

    private static final String MENU = "<header><nav><ul><li><a href='/'>Start</a></li><li><a href='/om'>Om oss som"
            + " myndighet och vårt uppdrag</a></li></ul></nav></header>";
    private static final String FOOT = "<footer><ul><li><h3><a href='/k'>Kontakta oss gärna när du vill</a></h3></li>"
            + "<li><h3><a href='/p'>Behandling av personuppgifter</a></h3></li></ul></footer>";

    @Test
    void should_refuse_blocks_that_hold_each_other_hundreds_deep() {
        String page = "<main>" + "<article><h2><a href=/nyheter/1>Rubrik</a></h2>".repeat(200)
                + "<p>En mening som är lagom lång.</p>".repeat(20_000);

        assertThatThrownBy(() -> new PageReader(Given.CLOCK)
                        .read(Given.page("items", "article"), "https://a.se/", "text/html", page.getBytes(UTF_8)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("lie in each other");
    }

    @Test
    void should_find_the_list_when_items_are_list_entries() {
        List<Item> items = read(MENU
                + "<main><h1>Nyheter</h1><ul><li><time datetime='2026-03-03'>i tisdags</time><h3><a href='a'>Ny lag om"
                + " hälsodata</a></h3><p>Regeringen föreslår en ny lag om hälsodata.</p></li><li><time"
                + " datetime='2026-03-02'></time><h3><a href='b'>Andra</a></h3></li></ul></main>"
                + FOOT);
        assertThat(items).extracting(Item::title).containsExactly("Ny lag om hälsodata", "Andra");
        assertThat(items.get(0).link()).isEqualTo("https://www.myndigheten.se/nyheter/a");
        assertThat(items.get(0).lead()).isEqualTo("Regeringen föreslår en ny lag om hälsodata.");
        assertThat(items.get(0).published()).contains(MARCH_3);
    }

    @Test
    void should_find_the_list_when_cards_are_whole_links_with_images_and_tags() {
        String card = "<div class='card'><a href='/n/%s'><img src='x.png'><span class='date'>3 mars 2026</span>"
                + "<div class='card-title'>Rubrik nummer %s</div><p>En ingress som är lagom lång för att räknas.</p></a>"
                + "<a class='tag' href='/tag/ai'>AI</a></div>";
        List<Item> items = read(MENU + "<div class=grid>" + card.replace("%s", "1") + card.replace("%s", "2")
                + card.replace("%s", "3") + "</div>" + FOOT);
        assertThat(items)
                .extracting(Item::title)
                .containsExactly("Rubrik nummer 1", "Rubrik nummer 2", "Rubrik nummer 3");
        assertThat(items).allSatisfy(item -> assertThat(item.published()).contains(MARCH_3));
    }

    @Test
    void should_find_the_list_when_articles_stand_in_different_wrappers() {
        List<Item> items = read("<div class=a><article><header><h2><a href='/1'>Ett</a></h2></header></article></div>"
                + "<div class=b><article><h2><a href='/2'>Två</a></h2><footer>2026-03-03</footer></article></div>");
        assertThat(items).extracting(Item::title).containsExactly("Ett", "Två");
        assertThat(items.get(1).published()).contains(MARCH_3);
    }

    @Test
    void should_find_the_list_when_it_is_split_by_month() {
        String item = "<li><a href='/2026-03-0%1$s-x'>En rubrik som är lång nog %1$s</a> 2026-03-0%1$s</li>";
        List<Item> items = read("<h2>April</h2><ul class=n>" + item.formatted("5") + "</ul><h2>Mars</h2><ul class=n>"
                + item.formatted("4") + item.formatted("3") + "</ul>");
        assertThat(items).hasSize(3);
    }

    @Test
    void should_take_the_date_from_brackets_or_the_address_when_nothing_else_states_it() {
        List<Item> items = read("<ul><li><a href='/a'>[2026-03-03] Digital identitet för alla</a></li>"
                + "<li><a href='/item/03-03-2026-b'>WHO:s nya plan för Europas hälsa</a></li></ul>");
        assertThat(items).extracting(Item::title).contains("Digital identitet för alla");
        assertThat(items).allSatisfy(item -> assertThat(item.published()).contains(MARCH_3));
    }

    @Test
    void should_read_json_ld_when_the_html_has_no_list() {
        List<Item> items = read("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"BreadcrumbList\","
                + "\"itemListElement\":[{\"name\":\"Start\",\"item\":{\"@id\":\"/\",\"name\":\"Start\"}}]},"
                + "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"item\":{\"@type\":"
                + "\"NewsArticle\",\"url\":\"/a\",\"headline\":\"Ett\",\"datePublished\":\"2026-03-03\"}},"
                + "{\"@type\":\"ListItem\",\"url\":\"/b\",\"name\":\"Två\"}]}]}</script>"
                + "<script type='application/ld+json'>{trasig</script><p>Laddar …</p>");
        assertThat(items).extracting(Item::title).containsExactly("Ett", "Två");
        assertThat(items.get(0).published()).contains(MARCH_3);
    }

    @Test
    void should_find_one_item_when_the_list_has_just_begun() {
        List<Item> items = read("<main><h1>Nyheter</h1><ul class=news-list><li><time datetime='2026-03-03'></time>"
                + "<h3><a href='/a'>Ensam</a></h3></li></ul></main>");
        assertThat(items).extracting(Item::title).containsExactly("Ensam");
    }

    @Test
    void should_give_no_items_when_the_list_is_there_but_empty() {
        assertThat(read(MENU + "<main><h1>Nyheter</h1><ul class='news-list'>\n</ul></main>"))
                .isEmpty();
    }

    @Test
    void should_obey_the_selectors_when_the_source_sets_them() {
        String page =
                "<div class=x><b class=r>Rätt rubrik</b><h2><a href='/fel'>Fel</a></h2><i>3 mars 2026</i><a class=l"
                        + " href='/a'>Läs</a><u>Kort</u></div>";
        Source source = Given.page("items", "div.x", "title", ".r", "link", "a.l", "date", "i", "lead", "u");
        Item item = read(source, page).get(0);
        assertThat(item.title()).isEqualTo("Rätt rubrik");
        assertThat(item.link()).isEqualTo("https://www.myndigheten.se/a");
        assertThat(item.lead()).isEqualTo("Kort");
        assertThat(item.published()).contains(MARCH_3);
    }

    @Test
    void should_read_by_itself_what_no_selector_names() {
        Item item = read(Given.page("items", ".x"), "<a class=x href='/a'><h2>Rubrik</h2><time>3 mars 2026</time></a>")
                .get(0);
        assertThat(item.title()).isEqualTo("Rubrik");
        assertThat(item.link()).isEqualTo("https://www.myndigheten.se/a");
        assertThat(item.published()).contains(MARCH_3);
    }

    @ParameterizedTest
    @CsvSource({"items, .saknas", "title, h6", "link, .nej", "date, time", "lead, em"})
    void should_name_the_selector_when_it_finds_nothing(String name, String css) {
        Source source = name.equals("items") ? Given.page(name, css) : Given.page("items", "li", name, css);
        assertThatThrownBy(() -> read(source, "<ul><li><a href='/a'>Rubrik</a></li></ul>"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContainingAll(name + ": " + css, "myndigheten-nyheter");
    }

    @Test
    void should_follow_the_link_pattern_when_the_page_mixes_links() {
        String page = MENU + "<div><h2><a href='/artikel/2026/03/a'>Första</a></h2><span>3 mars 2026</span>"
                + "<a href='/amne/ai'>AI</a></div><div><a href='/artikel/2026/03/b'><img alt='Bild'></a>"
                + "<h2><a href='/artikel/2026/03/b'>Andra</a></h2></div><p><a href='/annons'>Annons</a></p>";
        List<Item> items = read(Given.page("link-pattern", "^https://www\\.myndigheten\\.se/artikel/20\\d\\d/"), page);
        assertThat(items).extracting(Item::title).containsExactly("Första", "Andra");
        assertThat(items.get(0).published()).contains(MARCH_3);
    }

    @Test
    void should_say_so_when_no_link_fits_the_pattern() {
        assertThatThrownBy(() -> read(Given.page("link-pattern", "/finns-inte/"), "<a href='/a'>A</a>"))
                .hasMessageContaining("link-pattern of the source myndigheten-nyheter");
    }

    @Test
    @Timeout(60)
    void should_give_up_when_the_link_pattern_never_ends() {
        Source source = Given.page("link-pattern", "^https://www\\.myndigheten\\.se/(.*a){25}$");
        assertThatThrownBy(() -> read(source, "<a href='/" + "a".repeat(500) + "!'>A</a>"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("takes too long");
    }

    @Test
    void should_resolve_against_the_base_when_the_page_sets_one() {
        String page = "<base href='https://arkiv.myndigheten.se/x/'><ul><li><a href='a'>En ganska lång rubrik här</a>"
                + "<li><a href='b'>Ännu en ganska lång rubrik</a></ul>";
        assertThat(read(page)).extracting(Item::link).contains("https://arkiv.myndigheten.se/x/a");
    }

    @Test
    void should_read_swedish_letters_when_the_page_is_latin_1() {
        String page = "<meta charset=iso-8859-1><ul><li><h2><a href=a>Räksmörgås</a></h2><li><h2><a href=b>Å</a></h2>";
        List<Item> items = new PageReader(Given.CLOCK)
                .read(Given.page(), ADDRESS, "text/html", page.getBytes(Charset.forName("windows-1252")));
        assertThat(items).extracting(Item::title).containsExactly("Räksmörgås", "Å");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | empty document",
                "<p>Laddar …</p> | no list of items found on the page; set items",
                "<?xml version='1.0'?><rss></rss> | use the kind feed",
                "{\"a\": 1} | JSON",
                "%PDF-1.7 | PDF",
            })
    void should_say_what_came_instead_when_there_is_no_list(String body, String message) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(message);
    }

    @Test
    void should_not_take_the_menu_for_the_list_when_there_is_nothing_else() {
        assertThatThrownBy(() -> read(MENU + "<p>Inget här</p>" + FOOT)).isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    @Timeout(60)
    void should_survive_when_the_page_is_a_bomb() {
        String good = "<ul><li><h2><a href=a>Rubrik ett</a></h2>2026-03-03</li><li><h2><a href=b>Rubrik två</a></h2>"
                + "2026-03-02</li></ul>";
        for (String tag : List.of("<b>", "<a href=x>", "<p>", "<table><tr>")) {
            assertThat(read(good + tag.repeat(400))).as(tag).hasSizeGreaterThanOrEqualTo(2);
        }
        for (String tag : List.of("<div>", "<header><li>", "<table><td>")) {
            assertThatThrownBy(() -> read(good + tag.repeat(50_000)))
                    .as(tag)
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessageContaining("deeper than any real page");
        }
    }

    @Test
    @Timeout(60)
    void should_stop_at_max_items_when_the_page_is_huge() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> "<li><h2><a href=/" + i + ">Rubrik " + i + "</a></h2>")
                .collect(Collectors.joining());
        assertThat(read(Given.page("max-items", "20"), many)).hasSize(20);
    }

    @Test
    void should_tell_what_is_wrong_when_a_selector_or_pattern_is_bad() {
        assertThat(CssSelector.problem("li.news > a[href^=x]")).isEmpty();
        assertThat(LinkPattern.problem("^https://x/\\d+$")).isEmpty();
        assertThat(LinkPattern.problem("(a")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"li[", "div..x", "", ">>", "a:nosuch(1)"})
    void should_tell_what_is_wrong_when_a_selector_is_bad(String css) {
        assertThat(CssSelector.problem(css))
                .hasValueSatisfying(problem -> assertThat(problem).isNotBlank());
    }

    private static List<Item> read(String page) {
        return read(Given.page(), page);
    }

    private static List<Item> read(Source source, String page) {
        return new PageReader(Given.CLOCK).read(source, ADDRESS, "text/html; charset=utf-8", page.getBytes(UTF_8));
    }
}
