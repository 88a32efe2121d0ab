package se.omvarld.observe.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.observe.Observed;

/** What the pages show. */
@Timeout(60)
class PagesTest {
    @TempDir
    private Path folder;

    private Observed observed;

    @BeforeEach
    void open() {
        observed = Observed.open(folder).filled();
    }

    @AfterEach
    void close() {
        observed.close();
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> answer = observed.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body(), observed.address(path).toString());
    }

    @Test
    void should_show_sources_with_what_is_wrong_and_those_not_polled_yet() throws Exception {
        Document page = page("/observe/");

        assertThat(page.select("h1").text()).isEqualTo("Något behöver ses över");
        assertThat(page.select("header").text())
                .contains("1 källa behöver ses över. 1 leverans väntar på att skickas.");
        assertThat(page.select("[aria-label='Källor att se över'] tbody tr"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.text()).contains("Fel", "svarar HTTP 500", "3 försök", "HTTP 500: the server"));
        assertThat(page.select("[aria-label='Alla källor'] tbody tr").eachText())
                .hasSize(3)
                .anyMatch(row -> row.contains("ny-kalla Inte hämtad än aldrig"));
    }

    @Test
    void should_not_call_in_order_what_was_never_polled_or_not_for_long() throws Exception {
        assertThat(page("/observe/").select("header").text()).contains("1 källa har inte hämtats som schemat säger.");

        observed.newsroom.clock.forward(java.time.Duration.ofDays(90));

        assertThat(page("/observe/").select("h1").text()).isEqualTo("Något behöver ses över");
        assertThat(page("/observe/").select("header").text()).contains("3 källor har inte hämtats som schemat säger.");
    }

    @Test
    void should_offer_a_search_as_a_feed_that_readers_can_subscribe_to() throws Exception {
        String link = page("/observe/arkiv?q=PARKER")
                .select("main a[type='application/rss+xml']")
                .attr("abs:href");
        HttpResponse<String> answer = observed.get(
                URI.create(link).getRawPath() + "?" + URI.create(link).getRawQuery());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/rss+xml; charset=utf-8");
        Document feed = Jsoup.parse(answer.body(), Parser.xmlParser());
        assertThat(feed.select("channel > title").text()).isEqualTo("Omvärldsbevakning: PARKER");
        assertThat(feed.select("item > title").eachText())
                .isEqualTo(
                        page("/observe/arkiv?q=PARKER").select("ol.items h3 a").eachText());
        assertThat(feed.select("item > guid")).isNotEmpty().allMatch(guid -> guid.attr("isPermaLink")
                .equals("false"));
        assertThat(feed.select("item > pubDate")).isNotEmpty();
    }

    @Test
    void should_show_editions_with_the_reason_for_what_is_not_sent() throws Exception {
        List<String> rows = page("/observe/")
                .select("[aria-label='De senaste utskicken'] tbody tr")
                .eachText();

        assertThat(rows).hasSize(2);
        assertThat(rows).anyMatch(row -> row.contains("Veckobrev v. 11 2026 Skickad 0 1 av 1"));
        assertThat(rows)
                .anyMatch(row -> row.contains("Utkast februari 2026")
                        && row.contains("Skickas")
                        && row.contains(
                                "0 av 1 Inte skickad till analys@example.se: 1 försök, nästa 18 mars 2026 kl. 10.05")
                        && row.contains("Servern: refused: 550"));
    }

    @Test
    void should_show_why_each_of_the_last_picks_was_picked() throws Exception {
        List<String> picks =
                page("/observe/").select("section[aria-labelledby=utvalda] li").eachText();

        assertThat(picks).hasSize(2);
        assertThat(picks).anyMatch(pick -> pick.contains("Brist på läkemedel") && pick.contains("Utvald: Beredskap"));
        assertThat(picks).anyMatch(pick -> pick.contains("Ny hälsodata") && pick.contains("Utvald: Styrning"));
    }

    @Test
    void should_find_what_was_not_picked_and_say_why() throws Exception {
        Document page = page("/observe/arkiv?q=PARKER");

        assertThat(page.select("ol.items li")).singleElement().satisfies(item -> assertThat(item.text())
                .contains("Parkering vid sjukhuset", "Inte utvald"));
        assertThat(page.select("ol.items p.why").text().length()).isGreaterThan("Inte utvald".length() + 10);
        assertThat(page.select("#q").attr("value")).isEqualTo("PARKER");
        assertThat(page("/observe/arkiv?urval=forsta").select("ol.items li").text())
                .contains("Gammal hälsodata", "Fanns vid första hämtningen")
                .doesNotContain("Ny hälsodata");
        assertThat(page("/observe/arkiv?q=finnsinte").select("main").text()).contains("Inga träffar.");
    }

    @Test
    void should_go_on_to_older_items() throws Exception {
        for (int i = 0; i < 30; i++) {
            observed.newsroom.poll("a", se.omvarld.store.Newsroom.shown("/sida/" + i, "Tidning nummer " + i));
        }
        Document first = page("/observe/arkiv?q=tidning+nummer");
        String next = first.select("a[rel=next]").attr("href");
        Document second = page("/observe/" + next);

        assertThat(first.select("ol.items li")).hasSize(25);
        assertThat(second.select("ol.items li")).hasSize(5);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select("ol.items h3").eachText())
                .doesNotContainAnyElementsOf(first.select("ol.items h3").eachText());
    }

    @Test
    void should_show_nothing_of_what_others_wrote_as_markup() throws Exception {
        String hostile = "%3Cscript%3Ealert(1)%3C/script%3E%22%27%3E%3Cimg%20src=x%20onerror=alert(2)%3E";
        for (String path : List.of(
                "/observe/",
                "/observe/arkiv",
                "/observe/arkiv?q=" + hostile,
                "/observe/arkiv?urval=" + hostile + "&omrade=" + hostile + "&kalla=" + hostile + "&efter=" + hostile)) {
            Document page = page(path);
            assertThat(page.select("script, img, iframe, object, [onerror], [style]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("a[href^=http]")).as(path).allMatch(link -> link.attr("rel")
                    .equals("noopener noreferrer"));
        }
    }

    @Test
    void should_open_an_edition_as_it_was_sent_in_a_sandbox() throws Exception {
        HttpResponse<String> week = observed.get("/observe/utskick/2026-W11");

        assertThat(week.body()).isEqualTo("<html><body><h1>Vecka elva</h1></body></html>");
        assertThat(week.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(week.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox ");
        assertThat(observed.get("/observe/utskick/2026-02").headers().firstValue("Content-Type"))
                .hasValue("text/plain; charset=utf-8");
    }

    @Test
    void should_give_the_document_to_be_saved() throws Exception {
        String link = page("/observe/").select("a[download]").attr("href");
        HttpResponse<byte[]> document = observed.bytes("/observe/" + link);

        assertThat(document.body()).isEqualTo(Observed.document());
        assertThat(document.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"utkast_2026-02.docx\"");
        assertThat(observed.get("/observe/utskick/2026-02/0").statusCode()).isEqualTo(404);
        assertThat(observed.get("/observe/utskick/2026-02/99").statusCode()).isEqualTo(404);
        assertThat(observed.get("/observe/utskick/2025-01").statusCode()).isEqualTo(404);
        assertThat(observed.get("/observe/utskick/").statusCode()).isEqualTo(404);
    }

    @Test
    void should_lead_to_the_page_from_the_top() throws Exception {
        assertThat(observed.get("/").headers().firstValue("Location")).hasValue("observe/");
        assertThat(observed.get("/observe").headers().firstValue("Location")).hasValue("observe/");
    }

    @Test
    void should_be_down_when_the_schedules_do_not_run_or_the_store_is_closed() throws Exception {
        assertThat(observed.get("/observe/health/ready").body()).contains("\"status\":\"UP\"", "\"name\":\"store\"");
        HttpResponse<String> live = observed.get("/observe/health/live");
        assertThat(live.statusCode()).isEqualTo(503);
        assertThat(live.body()).contains("{\"name\":\"scheduler\",\"status\":\"DOWN\"}");

        observed.newsroom.store.close();

        HttpResponse<String> ready = observed.get("/observe/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).startsWith("{\"status\":\"DOWN\"");
        assertThat(observed.get("/observe/").statusCode()).isEqualTo(503);
    }

    @Test
    void should_show_what_operators_are_alerted_of() throws Exception {
        new se.omvarld.store.health.Incidents(observed.newsroom.store)
                .raise("disk", "", "<b>312 MB</b> free", observed.newsroom.clock.instant());

        String page = observed.get("/observe/").body();
        assertThat(page)
                .contains("Disken är nästan full", "&lt;b&gt;312 MB&lt;/b&gt; free", "Driften har inte fått veta än")
                .doesNotContain("<b>312");
    }
}
