package se.omvarld.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;
import se.omvarld.item.text.HostileWords;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.health.Incidents;
import se.omvarld.watch.HealthWatch;

/** Whatever the store holds: the pages show visible text, and link to the web or to each other alone. */
class ShownPagesTest {
    @TempDir
    private Path folder;

    private Observed observed;

    @BeforeEach
    void fill() {
        observed = Observed.open(folder);
        observed.newsroom.knowing("a");
        Poll poll = observed.newsroom.answered("a");
        List<Item> items = new ArrayList<>();
        for (String link : HostileWords.LINKS) {
            String text = "hälsodata " + HostileWords.TEXTS.get(items.size() % HostileWords.TEXTS.size());
            items.add(new Item(
                    Origin.of("a", text),
                    "key " + items.size(),
                    link,
                    text,
                    text,
                    Optional.empty(),
                    observed.newsroom.clock.instant()));
        }
        poll.read(200, "etag", "", items);
        observed.newsroom.keep(poll);
        for (int i = 0; i < 3; i++) {
            observed.newsroom.fail("b", HostileWords.UNSEEN);
        }
        new HealthWatch(observed.newsroom.store, observed.newsroom.clock).look();
        new Incidents(observed.newsroom.store)
                .raise("disk", "", HostileWords.UNSEEN + HostileWords.MARKUP, observed.newsroom.clock.instant());
    }

    @AfterEach
    void stop() {
        observed.close();
    }

    @Test
    void should_be_visible_and_link_to_the_web_alone() throws Exception {
        for (String path : List.of(
                "/observe/", "/observe/arkiv", "/observe/arkiv?urval=utvalda", "/observe/arkiv?q=%E2%80%AE%00x")) {
            String body = observed.get(path).body();
            Document page = Jsoup.parse(body);

            HostileWords.assertVisible(body);
            HostileWords.assertVisible(page.text());
            assertThat(page.select("script, img, iframe, object, [onerror]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("a[href]").eachAttr("href"))
                    .as(path)
                    .allMatch(link -> link.matches("https?://[^\\s\"<>]+|#\\w+|\\./|(arkiv|utskick)[^:]*"));
        }
        assertThat(Jsoup.parse(observed.get("/observe/arkiv").body()).select("ol.items li"))
                .as("the items that this is about")
                .hasSize(HostileWords.LINKS.size());
    }

    @Test
    void should_keep_health_and_metrics_to_their_lines() throws Exception {
        assertThat(observed.get("/observe/metrics").body().lines())
                .allMatch(line -> line.matches("#.*|[a-z][a-z0-9_]*(\\{.*\\})? [0-9.eE+-]+"));
        HostileWords.assertVisible(observed.get("/observe/metrics").body());
        HostileWords.assertVisible(observed.get("/observe/health").body());
    }
}
