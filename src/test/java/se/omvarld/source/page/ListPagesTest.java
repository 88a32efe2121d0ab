package se.omvarld.source.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.item.Item;
import se.omvarld.item.date.DateParser;
import se.omvarld.source.config.Given;

/** Lists as the systems of real sites lay them out, read on 18 March 2026. */
class ListPagesTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-18T11:00:00Z"), DateParser.SWEDEN);

    private static final String[] TITLES = {
        "Hälsodata ska delas mellan vårdgivare",
        "Nya regler för e-recept från april",
        "Läkemedelsbrist kartläggs i rapport"
    };
    private static final String[] LEADS = {
        "Regeringen vill att hälsodata delas mellan alla vårdgivare i landet.",
        "Från april gäller nya regler för elektroniska recept i Sverige.",
        "Rapporten visar hur bristen på läkemedel har förändrats under året."
    };

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/pages/expected.csv", delimiter = ';')
    void should_read_what_a_careful_reader_does(String page, int count, String title, String day, String lead)
            throws IOException {
        List<Item> items = read(Files.readString(PAGES.resolve(page + ".html")));

        assertThat(items).hasSize(count);
        Item item = items.stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        if (day != null) {
            assertThat(day(item)).isEqualTo(day);
        }
        if (lead != null) {
            assertThat(item.lead().isEmpty() ? "none" : item.lead()).startsWith(lead);
        }
    }

    /** A card is written thrice, with N, TITLE, LEAD and DAY (17, 16, 12 March) in it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "header in a card | <div class=card><header><h3><a href=/n/N>TITLE</a></h3><time datetime=DAY></time></header><p>LEAD</p></div>",
                "read more with label | <div class=puff><time datetime=DAY></time><p>LEAD</p><a href=/n/N aria-label='Läs mer om TITLE'>Läs mer</a></div>",
                "headline in bold | <div class=puff><b>TITLE</b><p>LEAD</p>DAY <a href=/n/N>Läs mer</a></div>",
                "headline beside a link with the lead | <div class=puff><strong>TITLE</strong><br><a href=/n/N>LEAD</a><time datetime=DAY></time></div>",
                "named headline beside a link with the lead | <div class=puff><div class=puff-title>TITLE</div><a href=/n/N>LEAD</a><i class=date>DAY</i></div>",
                "kicker as a linked heading | <li><h5 class=kicker><a href=/debatt>Debatt</a></h5><h3><a href=/n/N>TITLE</a></h3><time datetime=DAY></time><p>LEAD</p></li>",
                "kicker as a heading | <div class=t><a href=/n/N><h3>Krönika</h3><h2>TITLE</h2></a><time datetime=DAY></time><p>LEAD</p></div>",
                "kicker within the heading | <li><h3><a href=/n/N><span class=vignette>Debatt</span> TITLE</a></h3>DAY<p>LEAD</p></li>",
                "widget title | <div class=w><h2 class=widget-title>Nyheter</h2><h2><a href=/n/N>TITLE</a></h2><time datetime=DAY></time><p>LEAD</p></div>",
                "glued count | <li><h3><a href=/n/N>TITLE<span class=comment-count>7</span></a></h3><time datetime=DAY></time><p>LEAD</p></li>",
                "unnamed count | <li><h3><a href=/n/N>TITLE</a><a href=/n/N#comments>7</a></h3><time datetime=DAY></time><p>LEAD</p></li>",
                "unseen words | <li><h3><a href=/n/N>TITLE<span class=sr-only> (öppnas i nytt fönster)</span></a></h3><time datetime=DAY></time><p>LEAD</p></li>",
                "line of day, kind and sender | <li><h3><a href=/n/N>TITLE</a></h3><p>DAY · Pressmeddelande · Socialdepartementet och andra</p><p>LEAD</p></li>",
                "linked line | <li><p><time datetime=DAY></time> · <a href=/t>Pressmeddelande</a> från <a href=/m>Social- och utbildningsdepartementet i Stockholm</a></p><a href=/n/N>TITLE</a><p>LEAD</p></li>",
                "tags longer than the title | <div class=c><div class=tags><a href=/t>Hälsa och sjukvård, socialtjänst och omsorg om äldre</a></div><a href=/n/N>TITLE</a><time datetime=DAY></time><p>LEAD</p></div>",
                "updated before published | <li><h3><a href=/n/N>TITLE</a></h3><span>Uppdaterad 2026-03-18</span> <span>Publicerad DAY</span><p>LEAD</p></li>",
                "labels apart | <li><h3><a href=/n/N>TITLE</a></h3><span>Senast uppdaterad:</span> <time>2026-03-18</time> <span>Publicerad:</span> <time>DAY</time><p>LEAD</p></li>",
                "entry-date of WordPress | <article><h2><a href=/n/N>TITLE</a></h2><time class='updated' datetime=2026-03-18></time><time class='entry-date published' datetime=DAY></time><p>LEAD</p></article>",
                "schema.org properties | <article><h2><a href=/n/N>TITLE</a></h2><meta itemprop=dateModified content=2026-03-18><meta itemprop=datePublished content=DAY><p>LEAD</p></article>",
                "last day of an answer | <li><h3><a href=/n/N>TITLE</a></h3><p>LEAD</p><span>Sista svarsdag: 2026-03-01</span> <span>DAY</span></li>",
                "day beside the block | <div class=row><span>DAY</span></div><div class=item><h3><a href=/n/N>TITLE</a></h3><p>LEAD</p></div>",
                "day after the heading | <h3><a href=/n/N>TITLE</a></h3><p class=datum>DAY</p><p>LEAD</p>",
                "day before the heading | <p class=datum>DAY</p><h3><a href=/n/N>TITLE</a></h3><p>LEAD</p>",
                "heading of a day | <h2>DAY</h2><ul><li><h3><a href=/n/N>TITLE</a></h3><p>LEAD</p></li></ul>",
                "term | <dl><dt>DAY</dt><dd><a href=/n/N>TITLE</a><p>LEAD</p></dd></dl>",
                "title in the term | <dl><dt><a href=/n/N>TITLE</a></dt><dd>DAY</dd><dd>LEAD</dd></dl>",
                "aside | <aside><div class=n><h3><a href=/n/N>TITLE</a></h3><time datetime=DAY></time><p>LEAD</p></div></aside>",
                "noscript | <noscript><div class=n><h3><a href=/n/N>TITLE</a></h3><time datetime=DAY></time><p>LEAD</p></div></noscript>",
                "shadow root | <x-card><template shadowrootmode=open><div class=n><h3><a href=/n/N>TITLE</a></h3><time datetime=DAY></time><p>LEAD</p></div></template></x-card>",
                "link around day, headline and lead | <a href=/n/N><span>DAY</span><strong>TITLE</strong><span>LEAD</span></a>",
                "link around headline and lead, other words beside | <div class=c><a href=/n/N><p class=xl>TITLE</p><p>LEAD</p></a><time datetime=DAY></time><span>6 min läsning</span></div>",
                "read article | <div class=puff><span class=rubrik>TITLE</span><p>LEAD</p><span>DAY</span><a href=/n/N>Läs artikel</a></div>",
                "icon's name in the link | <li><a href=/n/N><i class=icon>chevron_right</i>TITLE</a> <span class=date>DAY</span><p>LEAD</p></li>",
                "count in brackets | <li><h3><a href=/n/N>TITLE <small>(12)</small></a></h3>DAY<p>LEAD</p></li>",
                "day that cannot be before the one shown | <li><h3><a href=/n/N>TITLE</a></h3><time datetime=0001-01-01>DAY</time><p>LEAD</p></li>",
                "day in a title, words for readers | <li><h3><a href=/n/N>TITLE</a></h3><abbr class=published title=DAY>i går</abbr><p>LEAD</p></li>",
                "line of two days | <li><h3><a href=/n/N>TITLE</a></h3><p>Publicerad: DAY, uppdaterad: 2026-03-18</p><p>LEAD</p></li>",
                "line of another day | <li><h3><a href=/n/N>TITLE</a></h3><p>Sista ansökningsdag: 1 mars 2026</p><p>DAY</p><p>LEAD</p></li>",
                "day at the lead's beginning | <li><h3><a href=/n/N>TITLE</a></h3><p><span class=date>DAY</span> LEAD</p></li>",
                "one paragraph | <p><b>DAY:</b> <a href=/n/N>TITLE</a><br>LEAD</p>",
                "lead in the second definition | <dl><dt>DAY</dt><dd><a href=/n/N>TITLE</a></dd><dd>LEAD</dd></dl>",
                "about cookies | <article class='post category-cookies tag-cookie-lag'><h2><a href=/n/N>TITLE</a></h2><time datetime=DAY></time><p>LEAD</p></article>",
            })
    void should_read_each_card_whole(String name, String card) {
        List<Item> items = read("<html><body><main><h1>Nyheter</h1>" + cards(card) + "</main></body></html>");

        assertThat(items).as(name).extracting(Item::title).containsExactly(TITLES);
        assertThat(items).extracting(Item::lead).containsExactly(LEADS);
        assertThat(items).extracting(Item::link).first().isEqualTo("https://www.myndigheten.se/n/0");
        assertThat(items).extracting(ListPagesTest::day).containsExactly("2026-03-17", "2026-03-16", "2026-03-12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Idag | 2026-03-18",
                "i dag kl. 09.15 | 2026-03-18",
                "Igår 14:05 | 2026-03-17",
                "I förrgår | 2026-03-16",
                "3 timmar sedan | 2026-03-18",
                "för 2 dagar sedan | 2026-03-16",
                "i måndags | 2026-03-16",
                "16 mars | 2026-03-16",
                "måndag 16 mars 09.15 | 2026-03-16",
                "Publicerad 12 mar | 2026-03-12",
                "Mar 12 | 2026-03-12",
                "12/3 | 2026-03-12",
                "tis 3/3 kl. 10.15 | 2026-03-03",
                "12/03/2026 | 2026-03-12",
                "20 december | 2025-12-20",
            })
    void should_read_days_as_readers_of_today_do(String written, String day) {
        List<Item> items = read("<ul><li><h3><a href=/n/1>Hälsodata delas</a></h3><span class=datum>" + written
                + "</span></li><li><h3><a href=/n/2>E-recept</a></h3></li></ul>");

        assertThat(day(items.get(0))).isEqualTo(day);
        assertThat(day(items.get(1))).isEqualTo("none");
    }

    @Test
    void should_read_a_list_that_is_one_paragraph() {
        String lines = cards("DAY <a href=/n/N>TITLE</a><br>");
        List<Item> items = read("<main><h1>Nyheter</h1><p>" + lines + "</p></main>");

        assertThat(items).extracting(Item::title).containsExactly(TITLES);
        assertThat(items).extracting(ListPagesTest::day).containsExactly("2026-03-17", "2026-03-16", "2026-03-12");
    }

    @Test
    void should_read_a_day_that_a_text_begins_with() {
        assertThat(read(cards("<li><h3><a href=/n/N>TITLE</a></h3><p>DAY – LEAD</p></li>")))
                .extracting(ListPagesTest::day)
                .containsExactly("2026-03-17", "2026-03-16", "2026-03-12");
    }

    @Test
    void should_take_no_link_of_a_menu_for_an_item_when_others_fit_the_pattern() {
        String page = "<div class='submenu'><a href=/n/7>Ett område som vi arbetar med</a></div>"
                + cards("<li><a href=/n/N>TITLE</a></li>");
        List<Item> items = new PageReader(CLOCK)
                .read(
                        Given.page("link-pattern", "/n/*"),
                        "https://www.myndigheten.se/nyheter/",
                        "",
                        page.getBytes(UTF_8));

        assertThat(items).extracting(Item::title).containsExactly(TITLES);
    }

    @Test
    void should_take_the_month_from_the_address_when_nothing_else_is_dated() {
        assertThat(read(cards("<li><h3><a href=/2026/02/nyhet-N>TITLE</a></h3></li>")))
                .allSatisfy(item -> assertThat(day(item)).isEqualTo("2026-02-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div class=genvagar>BOX</div>",
                "<section class=kalender>EVENT</section>",
                "<div class='nav sidomeny'><ul>MENU</ul></div>",
            })
    void should_choose_the_news_when_other_lists_are_longer(String other) {
        String box =
                "<div class=puff><h3><a href=/g/N>Genväg nummer N till våra tjänster</a></h3><p>En text om tjänsten som är"
                        + " ganska lång att läsa.</p></div>";
        String event =
                "<div class=ev><h3><a href=/k/N>Konferens nummer N om hälsodata</a></h3><time datetime=2026-05-0N></time><p>"
                        + "Välkommen till en konferens om hälsodata i vården.</p></div>";
        String menu = "<li><a href=/m/N>Ett område nummer N som vi arbetar med</a></li>";
        String page =
                other.replace("BOX", many(box)).replace("EVENT", many(event)).replace("MENU", many(menu)) + "<ul>"
                        + cards("<li><a href=/n/N>TITLE</a> <time datetime=DAY></time></li>") + "</ul>";

        assertThat(read(page)).extracting(Item::title).containsExactly(TITLES);
    }

    @Test
    void should_read_the_list_in_a_column_not_the_columns() {
        String event =
                "<div class=ev><time datetime=2026-05-0N></time><h3><a href=/k/N>Konferens nummer N om hälsodata</a></h3>"
                        + "<p>Välkommen till en konferens om hälsodata i vården.</p></div>";
        String news = cards("<div class=nr><a href=/n/N>TITLE</a> <span>DAY</span></div>");
        String page = "<main><div class=col><h2>På gång</h2>" + many(event) + "</div><div class=col><h2>Nytt</h2>"
                + news + "</div></main>";

        assertThat(read(page)).extracting(Item::title).containsExactly(TITLES);
    }

    @Test
    void should_leave_out_an_advertisement_that_is_marked_beside_its_heading() {
        String page = cards("<li><h3><a href=/n/N>TITLE</a></h3><p>DAY</p></li>")
                + "<li><p>ANNONS</p><h3><a href=/a/1>Köp vårt journalsystem i dag</a></h3></li>"
                + "<li><div><h3><a href=/n/9>En äldre nyhet om hälsodata</a></h3></div></li>"
                + "<li><div><h3><a href=/n/8>En annan nyhet om hälsodata</a></h3></div></li>";

        assertThat(read(page)).extracting(Item::title).contains(TITLES).doesNotContain("Köp vårt journalsystem i dag");
    }

    @Test
    void should_leave_out_what_is_marked_as_an_advertisement() {
        String card = "<li><h3><a href=/n/N>TITLE</a></h3><time datetime=DAY></time></li>";
        String page = cards(card)
                + "<li><span>ANNONS</span><h3><a href=/a/1>Köp vårt journalsystem</a></h3></li>"
                + "<li class=ad-sponsored><h3><a href=/a/2>Köp vårt system</a></h3></li>";

        assertThat(read(page)).extracting(Item::title).containsExactly(TITLES);
    }

    @Test
    void should_read_linked_data_whatever_its_types_and_lists_look_like() {
        String page = "<script type='application/ld+json'>/* <![CDATA[ */ {'@type':'https://schema.org/ItemList',"
                + "'itemListElement':{'0':{'@type':'ListItem','name':'Ett','item':'/1'},'1':{'item':{'@id':'/2'},'name':'Två'}}};"
                + " /* ]]> */</script><script type='application/ld+json'>[{'@type':['WebPage','schema:OpinionNewsArticle','Thing'],"
                + "'url':['/3'],'headline':'Tre'},{'@type':'ReportageNewsArticle','url':'/4','headline':'Fyra'},"
                + "{'@type':'AdvertiserContentArticle','url':'/5','headline':'Köp'}]</script>";

        List<Item> items = read(
                page.replace("='application/ld+json'", "=application/ld+json").replace('\'', '"'));

        assertThat(items).extracting(Item::title).containsExactly("Ett", "Två", "Tre", "Fyra");
        assertThat(items.get(1).link()).isEqualTo("https://www.myndigheten.se/2");
    }

    private static String many(String card) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            all.append(card.replaceAll("(?<![A-Za-z])N\\b|(?<=0)N", String.valueOf(i)));
        }
        return all.toString();
    }

    private static String cards(String card) {
        String[] days = {"2026-03-17", "2026-03-16", "2026-03-12"};
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < TITLES.length; i++) {
            all.append(card.replaceAll("\\bN\\b", String.valueOf(i))
                    .replace("TITLE", TITLES[i])
                    .replace("LEAD", LEADS[i])
                    .replace("DAY", days[i]));
        }
        return all.toString();
    }

    private static String day(Item item) {
        return item.published()
                .map(moment -> moment.atZone(DateParser.SWEDEN).toLocalDate().toString())
                .orElse("none");
    }

    private static List<Item> read(String page) {
        return new PageReader(CLOCK)
                .read(Given.page(), "https://www.myndigheten.se/nyheter/", "text/html", page.getBytes(UTF_8));
    }
}
