package se.omvarld.routes;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.routes.MadeUpInternet.front;
import static se.omvarld.routes.MadeUpInternet.json;
import static se.omvarld.routes.MadeUpInternet.list;
import static se.omvarld.routes.MadeUpInternet.rss;
import static se.omvarld.routes.MadeUpInternet.sitemap;
import static se.omvarld.routes.MadeUpInternet.table;
import static se.omvarld.routes.MadeUpInternet.xml;

import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import se.omvarld.proposal.ProposalFiles;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.Sources;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.store.SetClock;
import se.omvarld.store.db.Store;
import se.omvarld.store.found.FoundAddress;
import se.omvarld.store.found.FoundAddresses;
import se.omvarld.store.found.ProposedSites;
import se.omvarld.store.health.Incidents;
import se.omvarld.store.health.SourceHealth;
import se.omvarld.store.health.SourceStates;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;
import se.omvarld.store.published.ReturnedItem;
import se.omvarld.store.published.ReturnedReports;
import se.omvarld.watch.HealthWatch;

/** Sources whose addresses are wrong, each in another way, on an internet of made-up hosts. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RediscoveryTest {
    /** Ten, and a robots.txt of each host that was asked. */
    private static final int MOST_REQUESTS = 12;

    private final SetClock clock = new SetClock("2026-04-01T10:00");
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Integer> askedBefore = new HashMap<>();
    private MadeUpInternet internet;
    private PollRig rig;

    @BeforeAll
    void aDayOfFailures() throws IOException {
        internet = new MadeUpInternet();
        rig = new PollRig(
                server -> Map.of("http.proxy", internet.proxy(), "http.allow-internal", "true", "http.robots", "true"),
                clock);
        found();
        left();
        source("frisk", "feed", "frisk.se/rss", "Friska verket");
        internet.feed("frisk.se/rss", "frisk.se");
        rig.routes().bean("sources", Sources.class).replace(List.copyOf(sources.values()));
        for (int round = 0; round < 3; round++) {
            pollAll();
            clock.forward(Duration.ofHours(13));
        }
        sources.keySet()
                .forEach(id -> askedBefore.put(id, internet.asked(host(id)).size()));
        for (int round = 0; round < 4; round++) {
            rig.routes().send("direct:rediscovery", "", Object.class);
        }
    }

    /** Sites whose news are somewhere else now. */
    private void found() {
        source("sitevision", "feed", "sitevision.se/nyheter/rss", "Flyttverket");
        internet.page(
                        "sitevision.se/",
                        "<link rel=alternate type='application/rss+xml' href='/4.1a2b/12.3c4d.portlet?state=rss&sv.contenttype=text/xml'>"
                                + front("Flyttverket", "Hej"))
                .feed("sitevision.se/4.1a2b/12.3c4d.portlet", "sitevision.se");
        source("episerver", "feed", "episerver.se/aktuellt/", "Sidmyndigheten");
        internet.page("episerver.se/aktuellt/", front("Sidmyndigheten", list("/aktuellt/2026/")))
                .page("episerver.se/", front("Sidmyndigheten", "Hej"));
        source("optimizely", "page", "optimizely.se/om-oss/nyheter/", "Sektionsrådet");
        internet.page("optimizely.se/", front("Sektionsrådet", "<a href='/aktuellt/alla/'>Alla nyheter</a>"))
                .page("optimizely.se/aktuellt/alla/", front("Sektionsrådet", list("/aktuellt/alla/2026/")));
        source("pressrum", "feed", "pressrum.se/press/rss", "Region Rumland");
        internet.page(
                        "pressrum.se/",
                        front("Region Rumland", "<a href='http://www.mynewsdesk.com/se/region_rumland'>Pressrum</a>"))
                .page(
                        "www.mynewsdesk.com/se/region_rumland",
                        front("Region Rumland", "<a href='http://www.mynewsdesk.com/se/rss/current_news/4711'>RSS</a>"))
                .on(
                        "www.mynewsdesk.com/se/rss/current_news/4711",
                        xml(rss(
                                "www.mynewsdesk.com",
                                "Rumland bygger ut",
                                "Nytt avtal i Rumland",
                                "Rumland söker chef")));
        source("viatt", "feed", "viatt.se/feed/", "Viaverket");
        internet.page(
                        "viatt.se/",
                        front(
                                "Viaverket",
                                "<a href='http://via.tt.se/pressrum/3239999/viaverket'>Pressmeddelanden</a>"))
                .on(
                        "via.tt.se/rss/releases/latest",
                        xml(rss("via.tt.se", "Viaverket öppnar", "Viaverket stänger", "Ny chef för Viaverket")));
        source("sitemap", "page", "sitemap.se/nyhetsrum/", "Kartkontoret");
        internet.page("sitemap.se/", front("Kartkontoret", "<p>Vi gör kartor.</p>"))
                .on(
                        "sitemap.se/robots.txt",
                        OddAnswers.body("X: y", "User-agent: *\nSitemap: http://sitemap.se/karta.xml"))
                .on("sitemap.se/karta.xml", xml(sitemap("sitemap.se")));
        source("skript", "page", "skript.se/nyheter/", "Skriptverket");
        internet.on(
                        "skript.se/",
                        OddAnswers.body(
                                "Content-Type: text/html\r\nLink: <http://skript.se/wp-json/>; rel=\"https://api.w.org/\"",
                                "<title>Skriptverket</title><div id=app></div><script src=/app.js></script>"))
                .on("skript.se/wp-json/wp/v2/posts", json("skript.se"));
        source("wordpress", "feed", "wordpress.se/rss.xml", "Bloggbladet");
        internet.page("wordpress.se/", front("Bloggbladet", "<img src='/wp-content/a.png'>"))
                .feed("wordpress.se/feed/", "wordpress.se");
        source("drupal", "feed", "drupal.se/rss.xml", "Navbyrån");
        internet.page("drupal.se/", front("Navbyrån", "<a href='/om/rss'>RSS</a>"))
                .page("drupal.se/om/rss", front("Navbyrån", "<a href='/flode/alla.rss'>Alla nyheter som RSS</a>"))
                .feed("drupal.se/flode/alla.rss", "drupal.se");
        source("statisk", "page", "statisk.se/news.html", "Statiska sällskapet");
        internet.page("statisk.se/", front("Statiska sällskapet", "<a href='aktuellt.html'>Aktuellt</a>"))
                .page("statisk.se/aktuellt.html", front("Statiska sällskapet", table("/2026/")));
        source("basen", "feed", "basen.se/gammal.xml", "Basmyndigheten");
        internet.page(
                        "basen.se/",
                        "<base href='http://basen.se/sv/'>"
                                + front("Basmyndigheten", "<a href='feed:http://basen.se/sv/flode'>Prenumerera</a>"))
                .feed("basen.se/sv/flode", "basen.se");
    }

    /** Sites where nothing is to be taken. */
    private void left() {
        source("inlogg", "feed", "inlogg.se/rss", "Inloggningsverket");
        internet.page("inlogg.se/", front("Inloggningsverket", "<form><input type=password></form>"));
        source("parkerad", "feed", "parkerad.se/rss", "Parkbladet");
        internet.page(
                "parkerad.se/",
                front(
                        "parkerad.se",
                        "<h2>This domain is for sale</h2>"
                                + list(
                                        "/sok/",
                                        Stream.of(
                                                "Parkbladet lån",
                                                "Parkbladet resor",
                                                "Parkbladet försäkring",
                                                "Parkbladet bilar"))));
        source("spamblogg", "feed", "spamblogg.se/rss", "Spamfria veckobladet");
        internet.page("spamblogg.se/", front("Spamfria veckobladet", ""))
                .on(
                        "spamblogg.se/feed/",
                        xml(rss(
                                "spamblogg.se",
                                "Bästa casino 2026",
                                "Free spins utan insättning",
                                "Betting på travet",
                                "Vi på Spamfria veckobladet")));
        source("annan", "feed", "annan.se/rss", "Annan tidning");
        internet.on("annan.se/", OddAnswers.redirect("http://konkurrenten.se/"))
                .page("konkurrenten.se/", front("Konkurrenten, förr Annan tidning", list("/nyheter/")))
                .feed("konkurrenten.se/feed/", "konkurrenten.se");
        source("omdirigerad", "feed", "omdirigerad.se/rss", "Omdirigerade verket");
        internet.on("omdirigerad.se/rss", OddAnswers.redirect("http://lyckospel.se/feed/"))
                .on("omdirigerad.se/", OddAnswers.redirect("http://lyckospel.se/"))
                .page("lyckospel.se/", front("Omdirigerade verket, nu Lyckospel", list("/nyheter/")))
                .feed("lyckospel.se/feed/", "lyckospel.se");
        source("vagrar", "feed", "vagrar.se/rss", "Vägrarverket");
        internet.on("vagrar.se/rss", OddAnswers.status(403))
                .page("vagrar.se/", front("Vägrarverket", list("/nyheter/")));
        source("robotar", "feed", "robotar.se/flode/rss", "Robotverket");
        internet.on("robotar.se/robots.txt", OddAnswers.body("X: y", "User-agent: *\nDisallow: /flode"))
                .page("robotar.se/", front("Robotverket", list("/nyheter/")));
        source("partner", "feed", "partner.se/rss", "Partnerverket");
        internet.page("partner.se/", front("Partnerverket", "<a href='/partners/rss'>RSS</a>"))
                .feed("partner.se/partners/rss", "enannansajt.se");
        source("gammal", "feed", "gammal.se/rss", "Gamla verket");
        internet.page("gammal.se/", front("Gamla verket", "<a href='/gammalt.rss'>RSS</a>"))
                .on("gammal.se/gammalt.rss", xml(rss("gammal.se", "Mar 2015", List.of("Ett", "Två", "Tre", "Fyra"))));
        source("upptagen", "feed", "upptagen.se/publikationer/rss", "Upptagna verket");
        source("upptagen-nyheter", "feed", "upptagen.se/nyheter.rss", "Upptagna verket");
        internet.page("upptagen.se/", front("Upptagna verket", "<a href='/nyheter.rss'>RSS</a>"))
                .feed("upptagen.se/nyheter.rss", "upptagen.se");
        source("typad", "feed", "typad.se/rapporter/rss", "Typverket", entry("type", "Rapport"));
        internet.page("typad.se/", front("Typverket", "<a href='/nyheter.rss'>RSS</a>"))
                .feed("typad.se/nyheter.rss", "typad.se");
        source("avslagen", "feed", "avslagen.se/rss", "Avslagna verket", entry("found", "off"));
        internet.page("avslagen.se/", front("Avslagna verket", "")).feed("avslagen.se/feed/", "avslagen.se");
        source("trasig", "feed", "trasig.se/rss", "Trasiga verket");
        internet.on("trasig.se/", OddAnswers.status(503)).on("trasig.se/rss", OddAnswers.status(503));
        source("engelsk", "feed", "engelsk.se/rss", "Engelskverket");
        internet.page("engelsk.se/", front("Engelskverket", ""))
                .on(
                        "engelsk.se/feed/",
                        xml(rss(
                                "engelsk.se",
                                "How to win the best of it",
                                "The new way for you",
                                "What is it that we have",
                                "This is the end of the story")));
    }

    @SafeVarargs
    private final void source(
            String id, String kind, String address, String publisher, Map.Entry<String, String>... more) {
        Map<String, String> parameters =
                new HashMap<>(Map.of("publisher", publisher, "url", "http://" + address, "language", "sv"));
        for (Map.Entry<String, String> parameter : more) {
            parameters.put(parameter.getKey(), parameter.getValue());
        }
        sources.put(id, new Source(id, kind, parameters, id + ".camel.yaml", 1));
    }

    private void pollAll() {
        List<Source> healthyFirst = new ArrayList<>(sources.values());
        healthyFirst.add(0, sources.get("frisk"));
        healthyFirst.forEach(rig::poll);
    }

    private String host(String id) {
        return sources.get(id).addresses().get(0).replaceFirst("http://", "").replaceFirst("/.*", "");
    }

    private Map<String, FoundAddress> foundAddresses() {
        return new FoundAddresses(store()).all();
    }

    private Store store() {
        return rig.routes().bean("store", Store.class);
    }

    @Test
    @Order(1)
    void should_find_each_source_on_its_own_site_and_take_nothing_that_is_not_its_own() {
        Map<String, String> found = new LinkedHashMap<>();
        foundAddresses()
                .forEach((id, address) -> found.put(
                        id,
                        address.candidate().kind() + " " + address.candidate().address()));

        report();
        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry(
                                "sitevision",
                                "feed http://sitevision.se/4.1a2b/12.3c4d.portlet?state=rss&sv.contenttype=text/xml"),
                        entry("episerver", "page http://episerver.se/aktuellt/"),
                        entry("optimizely", "page http://optimizely.se/aktuellt/alla/"),
                        entry("pressrum", "feed http://www.mynewsdesk.com/se/rss/current_news/4711"),
                        entry("viatt", "feed http://via.tt.se/rss/releases/latest?publisherId=3239999"),
                        entry("sitemap", "sitemap http://sitemap.se/karta.xml"),
                        entry("skript", "json http://skript.se/wp-json/wp/v2/posts"),
                        entry("wordpress", "feed http://wordpress.se/feed/"),
                        entry("drupal", "feed http://drupal.se/flode/alla.rss"),
                        entry("statisk", "page http://statisk.se/aktuellt.html"),
                        entry("basen", "feed http://basen.se/sv/flode")));
    }

    private void report() {
        sources.keySet().stream()
                .filter(id -> !id.equals("frisk"))
                .forEach(id -> System.out.println("  %-18s %2d requests  %s"
                        .formatted(
                                id,
                                requests(id),
                                store().sql("select outcome from found_addresses where source = ?")
                                        .param(id)
                                        .query(String.class)
                                        .optional()
                                        .orElse("not looked for"))));
    }

    private int requests(String id) {
        return internet.asked(host(id)).size() - askedBefore.get(id);
    }

    @Test
    @Order(2)
    void should_ask_no_site_more_than_its_budget_and_leave_alone_who_refuses() {
        assertThat(sources.keySet())
                .allSatisfy(id -> assertThat(requests(id)).as(id).isLessThanOrEqualTo(MOST_REQUESTS));
        assertThat(Stream.of("vagrar", "robotar", "avslagen"))
                .allSatisfy(id -> assertThat(requests(id)).as(id).isZero());
        assertThat(internet.asked("konkurrenten.se"))
                .hasSizeLessThanOrEqualTo(2); // its robots.txt, and where it was led to
    }

    @Test
    @Order(2)
    void should_read_nothing_of_another_publisher_to_whom_an_address_leads() {
        assertThat(items("omdirigerad")).isZero();
        assertThat(new SourceStates(store()).of("omdirigerad").orElseThrow().message())
                .contains("redirects to another site, lyckospel.se");
    }

    @Test
    @Order(3)
    void should_read_at_once_what_was_found_say_so_and_propose_a_file() {
        new HealthWatch(store(), clock).look();

        SourceHealth health =
                new SourceStates(store()).of("wordpress").orElseThrow().health();
        assertThat(health.state()).isEqualTo(SourceHealth.State.FOUND);
        assertThat(health.reason()).contains("http://wordpress.se/feed/", "omvarld source accept wordpress");
        assertThat(items("wordpress")).isEqualTo(4);
        assertThat(rig.routes().bean("proposals", ProposalFiles.class).file("wordpress"))
                .content()
                .contains(
                        "routeId: wordpress", "url, value: \"http://wordpress.se/feed/ http://wordpress.se/rss.xml\"");
    }

    private int items(String id) {
        return store().sql("select count(*) from items where source = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    @Order(4)
    void should_not_look_again_before_its_time_though_nothing_was_found() {
        int before = internet.asked("gammal.se").size();

        rig.routes().send("direct:rediscovery", "", Object.class);
        assertThat(internet.asked("gammal.se")).hasSize(before);

        clock.forward(Duration.ofHours(25));
        rig.poll(sources.get("frisk"));
        rig.routes().send("direct:rediscovery", "", Object.class);
        rig.routes().send("direct:rediscovery", "", Object.class);
        assertThat(internet.asked("gammal.se").size()).isBetween(before + 1, before + MOST_REQUESTS);
    }

    @Test
    @Order(5)
    void should_go_back_to_its_own_address_when_that_answers_again() {
        Source source = sources.get("wordpress");
        assertThat(rig.poll(source).state())
                .isEqualTo(State.OK); // its own address is asked once a day, and has failed again
        int own = internet.asked("wordpress.se").size();
        rig.poll(source);
        assertThat(internet.asked("wordpress.se")
                        .subList(own, internet.asked("wordpress.se").size()))
                .containsExactly("http://wordpress.se/feed/");

        internet.feed("wordpress.se/rss.xml", "wordpress.se");
        clock.forward(Duration.ofHours(21));
        PollReport report = rig.poll(source);

        assertThat(report.state()).isEqualTo(State.OK);
        assertThat(report.fresh()).isZero();
        assertThat(foundAddresses()).doesNotContainKey("wordpress");
        rig.routes().send("direct:rediscovery", "", Object.class);
        assertThat(rig.routes().bean("proposals", ProposalFiles.class).ids())
                .contains("drupal")
                .doesNotContain("wordpress");
        assertThat(new SourceStates(store()).of("wordpress").orElseThrow().address())
                .isEqualTo("http://wordpress.se/rss.xml");
    }

    @Test
    @Order(6)
    void should_propose_a_source_for_a_site_that_analysts_bring_items_of_and_nothing_reads() {
        internet.page(
                        "ny-sajt.se/",
                        "<link rel=alternate type=application/rss+xml href=/flode.xml>" + front("Nya sajten", ""))
                .feed("ny-sajt.se/flode.xml", "ny-sajt.se");
        new ReturnedReports(store())
                .save(
                        YearMonth.of(2026, 3),
                        List.of(own("http://ny-sajt.se/a/1"), own("http://ny-sajt.se/a/2"), own("http://frisk.se/a/3")),
                        true);

        rig.routes().send("direct:propose-sites", "", Object.class);

        assertThat(new ProposedSites(store()).all())
                .containsExactly(new ProposedSites.ProposedSite("ny-sajt.se", 2, "ny-sajt-nyheter"));
        assertThat(rig.routes().bean("proposals", ProposalFiles.class).file("ny-sajt-nyheter"))
                .content()
                .contains("# Proposed: analysts brought items of ny-sajt.se", "http://ny-sajt.se/flode.xml");
        assertThat(new Incidents(store()).lasting()).singleElement().satisfies(incident -> assertThat(incident.title())
                .isEqualTo("a source is proposed for ny-sajt.se"));
        int asked = internet.asked("ny-sajt.se").size();
        rig.routes().send("direct:propose-sites", "", Object.class);
        assertThat(internet.asked("ny-sajt.se")).hasSize(asked);
    }

    private static ReturnedItem own(String address) {
        LabelledItem item = new LabelledItem("Egen post", List.of(), List.of(address), 1, 0, 2, "", "");
        return new ReturnedItem(ReturnedItem.State.OWN, "", 0, "", "", item);
    }

    @AfterAll
    void close() throws IOException {
        rig.close();
        internet.close();
    }
}
