package se.omvarld.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.command.sources.TrySite;
import se.omvarld.item.Item;
import se.omvarld.item.address.Address;
import se.omvarld.store.Scores;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;

/** A feed without leads is polled through the shipped routes; its articles give what it lacks. */
@Tag("slow")
class LeadsTest {
    private static final Path SITE = Path.of("src/test/resources/leads-site");

    @TempDir
    private static Path polledFolder;

    private static TrySite polledSite;

    @TempDir
    private Path ownFolder;

    private Path folder;
    private TrySite site;

    /** Once with the budget that most of these tests begin with. */
    @BeforeAll
    static void poll() throws IOException {
        polledSite = watched(polledFolder);
        Cli.Result result = poll(polledFolder, "10");
        assertThat(result.code()).as(result.err()).isZero();
    }

    @BeforeEach
    void look() {
        folder = polledFolder;
        site = polledSite;
    }

    /** Instead of what was polled: a site and a store of the test's own. */
    private void anew() throws IOException {
        folder = ownFolder;
        site = watched(ownFolder);
    }

    private static TrySite watched(Path folder) throws IOException {
        TrySite site = new TrySite(SITE);
        Files.writeString(
                Files.createDirectories(folder.resolve("sources")).resolve("departementet.camel.yaml"),
                """
                - templatedRoute:
                    routeTemplateRef: feed
                    routeId: departementet
                    parameters:
                      - {name: publisher, value: Departementet}
                      - {name: url, value: "%s"}
                """.formatted(site.address()));
        return site;
    }

    @AfterEach
    void stop() {
        if (site != polledSite) {
            site.close();
        }
    }

    @AfterAll
    static void stopPolled() {
        polledSite.close();
    }

    @Test
    void should_take_the_lead_from_the_article_when_the_feed_has_none() {
        assertThat(lead("json-ld")).startsWith("E-hälsomyndigheten ska till hösten");
        assertThat(lead("og")).startsWith("Regionerna ska med början nästa år");
        assertThat(lead("meta")).startsWith("Lagrådsremissen innehåller");
        assertThat(lead("paragraphs"))
                .isEqualTo("Under natten slutade journalsystemen att svara i två regioner, och"
                        + " personalen fick gå över till papper. Angreppet riktades mot en leverantör som många regioner"
                        + " använder för sina journaler.");
    }

    @Test
    void should_keep_title_and_link_when_the_article_is_walled_or_missing() {
        assertThat(lead("paywall")).isEmpty();
        assertThat(lead("missing")).isEmpty();
        assertThat(site.asked()).contains("/paywall.html", "/missing.html");
    }

    @Test
    void should_not_ask_for_an_article_when_its_title_says_nothing() {
        assertThat(site.asked()).doesNotContain("/irrelevant.html");
    }

    @Test
    void should_ask_for_each_article_once_and_for_no_more_than_its_budget_a_poll() throws IOException {
        anew();
        poll("2");
        assertThat(articles()).isEqualTo(2);
        poll("2");
        assertThat(articles()).isEqualTo(4);
        poll("10");
        poll("10");

        assertThat(site.asked().stream().filter(path -> path.endsWith(".html"))).doesNotHaveDuplicates();
        assertThat(articles()).isEqualTo(6);
    }

    @Test
    void should_ask_for_none_when_the_budget_is_zero_and_judge_again_with_the_words_of_a_lead_that_comes_later()
            throws IOException {
        anew();
        poll("0");
        assertThat(articles()).isZero();
        double before = score();
        poll("10");

        assertThat(score()).isGreaterThan(before);
    }

    private double score() {
        try (Store store = open()) {
            return new Scores(store).of(key("paragraphs"));
        }
    }

    private long articles() {
        return site.asked().stream().filter(path -> path.endsWith(".html")).count();
    }

    private void poll(String budget) {
        poll(folder, budget);
    }

    private static Cli.Result poll(Path folder, String budget) {
        return new Cli(folder)
                .with("--now", "2026-03-20T08:00", "--set", "leads.per-poll=" + budget)
                .run("poll");
    }

    private String lead(String page) {
        try (Store store = open()) {
            return new Archive(store).item(key(page)).map(Item::lead).orElseThrow();
        }
    }

    private Store open() {
        return Store.open("jdbc:sqlite:" + folder.resolve("data/omvarld.db"), "", "");
    }

    private String key(String page) {
        return Address.canonical(site.address() + page + ".html").orElseThrow();
    }
}
