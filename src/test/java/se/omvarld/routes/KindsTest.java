package se.omvarld.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

/** The kinds json, sitemap and a watched page by the shipped routes, over HTTP. */
@ExtendWith(SharedRig.class)
class KindsTest {
    private static int sources;

    private final PollRig rig;
    private final String id = "kind-" + ++sources;

    @TempDir
    private Path folder;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    KindsTest(PollRig rig) {
        this.rig = rig;
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Files.createDirectories(folder.resolve("sources"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
            asked.add(path + (tag == null || tag.isEmpty() ? "" : " if changed"));
            byte[] body = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Test
    void should_poll_a_json_list() throws IOException {
        pages.put("/wp", "[{'link':'/a','title':{'rendered':'Hälsodata'},'date':'2026-02-26'}]".replace('\'', '"'));
        source("json", "/wp", "- {name: date, value: date}");

        PollReport poll = poll();

        assertThat(poll.message()).isEmpty();
        assertThat(poll.items()).isEqualTo(1);
    }

    @Test
    void should_fetch_the_parts_of_a_sitemap_index_again_at_each_poll() throws IOException {
        pages.put("/sitemap.xml", sitemap("sitemapindex", "sitemap", "/part-1.xml", "/gone.xml", "/part-2.xml"));
        pages.put("/part-1.xml", sitemap("urlset", "url", "/nyheter/ett", "/om"));
        pages.put("/part-2.xml", sitemap("urlset", "url", "/nyheter/tre"));
        source("sitemap", "/sitemap.xml", "- {name: link-pattern, value: /nyheter/}");

        assertThat(poll().items()).isEqualTo(2);

        pages.put("/part-2.xml", sitemap("urlset", "url", "/nyheter/tre", "/nyheter/fyra"));
        asked.clear();
        PollReport again = poll();

        assertThat(asked).containsExactlyInAnyOrder("/sitemap.xml", "/part-1.xml", "/gone.xml", "/part-2.xml");
        assertThat(again.state()).isEqualTo(State.OK);
        assertThat(again.fresh()).isEqualTo(1);
    }

    @Test
    void should_ask_a_plain_sitemap_only_for_what_has_changed() throws IOException {
        pages.put("/sitemap.xml", sitemap("urlset", "url", "/nyheter/ett"));
        source("sitemap", "/sitemap.xml");
        poll();
        asked.clear();

        poll();

        assertThat(asked).containsExactly("/sitemap.xml if changed");
    }

    @Test
    void should_fail_plainly_when_no_part_can_be_read() throws IOException {
        pages.put("/sitemap.xml", sitemap("sitemapindex", "sitemap", "/gone.xml"));
        source("sitemap", "/sitemap.xml");

        PollReport poll = poll();

        assertThat(poll.state()).isEqualTo(State.FAILED);
        assertThat(poll.message()).contains("no part of the sitemap could be read", "HTTP 404");
    }

    @Test
    void should_find_something_new_on_a_watched_page_only_when_its_text_changes() throws IOException {
        pages.put("/tema", "<h1>Tema hälsodata</h1><p>Här står vad regeringen gör nu.</p>");
        source("page", "/tema", "- {name: watch, value: \"true\"}");

        assertThat(poll().fresh()).isEqualTo(1);
        assertThat(poll().fresh()).isZero();
        pages.merge("/tema", "<p>Nu kommer en ny lag om hälsodata.</p>", String::concat);
        assertThat(poll().fresh()).isEqualTo(1);
    }

    @Test
    void should_name_file_line_and_a_right_path_when_a_path_is_wrong() throws IOException {
        source("json", "/wp", "- {name: title, value: /title/rendered}");

        assertThat(files().refused())
                .singleElement()
                .asString()
                .contains("kind.camel.yaml:7: title: '/title/rendered' is no path", "for example title.rendered");
    }

    private void source(String kind, String path, String... more) throws IOException {
        StringBuilder file = new StringBuilder("- templatedRoute:\n    routeTemplateRef: " + kind
                + "\n    routeId: " + id
                + "\n    parameters:\n      - {name: publisher, value: Test}\n      - {name: url, value: \""
                + address(path) + "\"}\n");
        for (String parameter : more) {
            file.append("      ").append(parameter).append('\n');
        }
        Files.writeString(folder.resolve("sources/kind.camel.yaml"), file);
    }

    /** The source as its file describes it. */
    private PollReport poll() {
        return rig.poll(files().enabled().get(0));
    }

    private SourceFiles files() {
        return new SourceFolder(new Folders(Path.of("config"), Path.of("routes"), folder.resolve("sources"), folder))
                .read();
    }

    private String sitemap(String root, String entry, String... paths) {
        StringBuilder xml = new StringBuilder("<" + root + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
        for (String path : paths) {
            xml.append("<%s><loc>%s</loc></%s>".formatted(entry, address(path), entry));
        }
        return xml.append("</" + root + ">").toString();
    }

    private String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }
}
