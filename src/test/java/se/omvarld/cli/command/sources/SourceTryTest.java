package se.omvarld.cli.command.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.Settings;
import se.omvarld.failure.FailureCause;
import se.omvarld.looks.Chromium;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.MigratedFile;

/**
 * From any address to a source file: sites that are built differently, each on a port of its own. Most are asked through routes that
 * are started once, as the command asks; the whole command is run where it says something of its own.
 */
@Tag("slow")
class SourceTryTest {
    private static final Path REPLAY = Path.of("../shared/replay");
    private static final String NOW = "2026-03-20T08:00";

    /** Sites that are built differently: what is found in each, and how many items the proposed file polls. */
    private static final String SITES = """
            rss, feed,, 3, Myndigheten för exempel,
            atom-as-html, feed,, 2, Example Agency, en
            named-in-head, feed, nyheter/rss.xml, 3, Nyheter,
            wordpress, feed, feed/, 3, Bloggen,
            linked-in-body, feed, nyheter.rss, 3, Tidningen,
            usual-address, feed, rss.xml, 3, Institutet,
            articles, page,, 3, Socialnämnden,
            table, page,, 3, 127.0.0.1,
            linked-data, page,, 3, 127.0.0.1,
            dead-feed, page,, 3, 127.0.0.1,
            next-state, json,, 3, Institutet för exempel,
            next-streamed, json,, 3, Institutet för exempel,
            nuxt-state, json,, 3, Institutet för exempel,
            apollo-state, json,, 3, Institutet för exempel,
            redux-state, json,, 3, Institutet för exempel,
            """;

    private static final Map<String, String> SETTINGS =
            Map.of("http.allow-internal", "true", "http.robots", "false", "http.pause", "0", "report.soffice", "off");

    @TempDir
    private static Path shared;

    private static RouteRuntime routes;

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeAll
    static void startRoutes() throws IOException {
        MigratedFile.into(shared.resolve("data"));
        routes = setup(shared).command(List.of());
    }

    @AfterAll
    static void stopRoutes() {
        routes.close();
    }

    @BeforeEach
    void anEmptyInstallation() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        cli = new Cli(folder).with("--now", NOW);
    }

    private static Setup setup(Path folder) {
        Path config = Path.of("config");
        return new Setup(
                new Folders(config, Path.of("routes"), folder.resolve("sources"), folder.resolve("data")),
                Settings.load(config, Map.of(), SETTINGS),
                NOW);
    }

    /** What {@code omvarld source try} makes of an address, without a start of its own. */
    private Cli.Result trial(TrySite site, boolean json) {
        return trial(site.address(), json);
    }

    private Cli.Result trial(String address, boolean json) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(CommandLine.Model.CommandSpec.create()).setOut(new PrintWriter(out));
        int code = new SiteTrial(setup(folder), routes, new Output(line, json)).run(address, false, "");
        return new Cli.Result(code, out.toString(), "");
    }

    @Test
    void should_propose_files_that_poll_when_sites_are_tried() throws IOException {
        Map<String, Integer> proposed = new HashMap<>();
        List<TrySite> sites = new ArrayList<>();
        try {
            for (String row : SITES.lines().toList()) {
                String[] cells = row.split(", *", -1);
                TrySite site = new TrySite(cells[0]);
                sites.add(site);
                JsonNode found = tried(site, cells);
                paste(found);
                proposed.put(found.get("file").asText().replace(".camel.yaml", ""), Integer.valueOf(cells[3]));
            }
            assertThat(proposed).hasSize(sites.size());
            assertThat(cli.run("check").out()).contains(sites.size() + " sources (");
            Map<String, Integer> polled = new HashMap<>();
            for (JsonNode source : cli.run("poll", "--json").json()) {
                assertThat(source.get("state").asText())
                        .as(source.get("source").asText())
                        .isEqualTo("ok");
                polled.put(source.get("source").asText(), source.get("items").asInt());
            }
            assertThat(polled).isEqualTo(proposed);
        } finally {
            sites.forEach(TrySite::close);
        }
    }

    /** What is found on a site must be what a row says: name, kind, path, items, publisher and language. */
    private JsonNode tried(TrySite site, String... row) {
        Cli.Result result = trial(site, true);

        assertThat(result.code()).as(row[0]).isZero();
        JsonNode found = result.json();
        assertThat(found.get("kind").asText()).as(row[0]).isEqualTo(row[1]);
        assertThat(found.get("url").asText()).as(row[0]).isEqualTo(site.address() + row[2]);
        assertThat(found.get("items")).as(row[0]).hasSize(Integer.parseInt(row[3]));
        String text = found.get("text").asText();
        assertThat(text).as(row[0]).contains("value: \"" + row[4] + "\"");
        assertThat(text.contains("{name: language, value: \"" + row[5] + "\"}"))
                .as(row[0])
                .isEqualTo(!row[5].isEmpty());
        return found;
    }

    private void paste(JsonNode found) throws IOException {
        Files.writeString(
                folder.resolve("sources").resolve(found.get("file").asText()),
                found.get("text").asText());
    }

    /** The file is put where it belongs, accepted, and asked. */
    private void pasted(JsonNode found, int items) throws IOException {
        paste(found);
        SourceFiles files = setup(folder).sourceFiles();
        assertThat(files.problems()).isEmpty();
        assertThat(files.enabled()).hasSize(1);
        Poll asked = routes.send("direct:ask", new Poll(files.enabled().get(0), Poll.Known.NOTHING), Poll.class);
        assertThat(asked.cause()).as(asked.message()).isEqualTo(FailureCause.NONE);
        assertThat(asked.items()).hasSize(items);
    }

    @Test
    void should_send_headers_that_a_site_needs_and_write_them_into_the_file() throws IOException {
        try (TrySite site = new TrySite("needs-header")) {
            Cli.Result without = trial(site, false);
            Cli.Result secret = cli.run("source", "try", "--headers", "X-Api-Key: hemligt", site.address());
            Cli.Result with = cli.run("source", "try", "--json", "--headers", "X-Own: 1", site.address());

            assertThat(without.out()).contains("asks for a log-in", "No items were found.");
            assertThat(secret.code()).isEqualTo(2);
            assertThat(secret.err()).contains("X-Api-Key: <name>").doesNotContain("hemligt");
            assertThat(with.json().get("text").asText()).contains("{name: headers, value: \"X-Own: 1\"}");
            pasted(with.json(), 3);
        }
    }

    @Test
    void should_take_a_browser_as_the_last_resort_when_there_is_one() throws IOException {
        try (TrySite site = new TrySite("only-script")) {
            assertThat(trial(site, false).code()).isEqualTo(1);

            Chromium.assumeInstalled();
            String options = "root".equals(System.getProperty("user.name")) ? " --no-sandbox" : "";
            cli.with("--set", "http.browser=" + Chromium.path() + options, "--set", "http.deadline=120");
            JsonNode found = cli.run("source", "try", "--json", site.address()).json();

            assertThat(found.get("text").asText()).contains("{name: render, value: \"true\"}");
            paste(found);
            JsonNode polled = cli.run("poll", "--json").json().get(0);
            assertThat(polled.get("items").asInt()).isEqualTo(3);
            assertThat(cli.run("--set", "http.browser=", "check").out())
                    .containsPattern("camel\\.yaml:1: render needs a browser: set http\\.browser");
        }
    }

    @Test
    void should_show_dates_areas_and_words_when_items_are_found() throws IOException {
        try (TrySite site = new TrySite("articles")) {
            String out = cli.run("source", "try", site.address()).out();

            assertThat(out)
                    .contains("feed " + site.address() + " (the address itself): the address answers with an HTML page")
                    .contains("feed " + site.address() + "rss (usual address): HTTP 404")
                    .contains("page " + site.address() + " (the page's own list): 3 items")
                    .containsPattern("2026-03-17 +[1-6] +yes +Regeringen ger uppdrag .* · .*[Hh]älsodata")
                    .containsPattern("2026-03-12 +– +no +Ny utställning öppnar i entrén")
                    .contains("Paste into routes/sources/", "routeTemplateRef: page");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "script-rendered, filled in by a script",
        "nuxt-function,   'the state __NUXT__ is written as a script, not as JSON'",
        "consent,         A consent wall stands before the page",
        "challenge,       prove that they are people",
        "refused,         The site refuses this program (HTTP 403)",
        "slow-down,       fewer requests (HTTP 429)",
        "gone,            The address gave no document: HTTP 404",
    })
    void should_say_what_it_cannot_see_when_nothing_is_found(String name, String limit) throws IOException {
        try (TrySite site = new TrySite(name)) {
            Cli.Result result = trial(site, false);

            assertThat(result.code()).isEqualTo(1);
            assertThat(result.out())
                    .contains(limit)
                    .contains("No items were found.")
                    .doesNotContain("Paste");
        }
    }

    @Test
    void should_not_claim_anything_when_the_page_is_empty() throws IOException {
        try (TrySite site = new TrySite("empty")) {
            Cli.Result result = trial(site, false);

            assertThat(result.code()).isEqualTo(1);
            assertThat(result.out()).contains("an empty document", "No items were found.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "slow-down"})
    void should_ask_no_second_address_when_the_site_refuses(String name) throws IOException {
        try (TrySite site = new TrySite(name)) {
            trial(site, false);

            assertThat(site.asked())
                    .doesNotContain("/feed/", "/rss", "/rss.xml")
                    .containsOnlyOnce("/");
        }
    }

    @Test
    void should_ask_each_address_once_when_it_is_read_as_several_kinds() throws IOException {
        try (TrySite site = new TrySite("articles")) {
            trial(site, false);

            assertThat(site.asked()).doesNotHaveDuplicates().contains("/");
        }
    }

    @Test
    void should_warn_when_only_a_feed_of_long_ago_is_found() throws IOException {
        try (TrySite site = new TrySite("only-dead-feed")) {
            Cli.Result result = trial(site, false);

            assertThat(result.code()).isZero();
            assertThat(result.out()).contains("The newest item is of 2015-03-17");
        }
    }

    @Test
    void should_propose_a_file_that_is_accepted_when_a_site_calls_itself_something_hostile() throws IOException {
        try (TrySite site = new TrySite("hostile")) {
            JsonNode found = trial(site, true).json();

            assertThat(found.get("text").asText()).doesNotContain("{{");
            pasted(found, 3);
        }
    }

    @Test
    void should_name_the_source_and_choose_another_id_when_the_address_is_watched_already() throws IOException {
        try (TrySite site = new TrySite("rss")) {
            JsonNode first = trial(site, true).json();
            pasted(first, 3);

            JsonNode second = trial(site, true).json();

            assertThat(second.get("watched_by").asText() + ".camel.yaml")
                    .isEqualTo(first.get("file").asText());
            assertThat(second.get("file")).isNotEqualTo(first.get("file"));
        }
    }

    @Test
    void should_find_the_posts_behind_a_page_when_the_kind_json_exists() throws IOException {
        assumeTrue(Files.exists(Path.of("routes/source-kinds/json.camel.yaml")), "skipped: there is no kind json");
        try (TrySite site = new TrySite("wordpress-rest")) {
            JsonNode found = trial(site, true).json();

            assertThat(found.get("kind").asText()).isEqualTo("json");
            pasted(found, 3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.se/",
                "javascript://alert(1)",
                "https://{{http.proxy}}/",
                "http://",
                "det här",
                "min-kalla"
            })
    void should_refuse_what_is_no_web_address(String address) {
        Cli.Result result = cli.run("source", "try", address);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("is no web address", "https://www.example.se/nyheter");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02, inera.se/nyheter.html,        page",
        "2026-02, ri.se/nyheter.html,           page",
        "2026-02, kliniskastudier.se/nyheter.html, page",
        "2026-03, vardanalys.se/nyheter.html,   page",
        "2026-03, mcf.se/nyheter.html,          page",
        "2026-03, regeringen.se/pressmeddelanden.xml, feed",
        "2026-03, 1177.se/nyheter.xml,          feed",
    })
    void should_find_the_items_of_recorded_pages(String month, String path, String kind) throws IOException {
        assumeTrue(Files.isDirectory(REPLAY), "skipped: the replayed months are not beside this checkout");
        try (TrySite site = new TrySite(REPLAY.resolve(month).resolve("www"))) {
            JsonNode found = trial(site.address() + path, true).json();

            assertThat(found.get("kind").asText()).isEqualTo(kind);
            assertThat(found.get("items").size()).isGreaterThan(1);
            assertThat(found.get("url").asText()).isEqualTo(site.address() + path);
        }
    }
}
