package se.omvarld.cli.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.omvarld.cli.live.SourceRoutes;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.Item;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.MigratedFile;
import se.omvarld.store.db.Store;
import se.omvarld.store.poll.KeptItem;

/** The examples of docs/examples, copied into an installation as docs/integrators.md says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class OwnKindsAndOutputsTest {
    private static final Path EXAMPLES = Path.of("docs/examples");

    private final Queue<String> posted = new ConcurrentLinkedQueue<>();
    private Path folder;
    private SourceFiles sources;
    private Folders folders;
    private Settings settings;
    private HttpServer server;
    private RouteRuntime routes;

    @BeforeAll
    void start(@TempDir Path temp) throws IOException {
        folder = temp;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        Path own = folder.resolve("routes");
        FileSystemUtils.copyRecursively(Path.of("routes"), own);
        FileSystemUtils.deleteRecursively(own.resolve("sources"));
        FileSystemUtils.copyRecursively(EXAMPLES, own);
        replace(
                own.resolve("outputs/area-5-webhook.camel.yaml"),
                "127.0.0.1:8099",
                "127.0.0.1:" + server.getAddress().getPort());
        replace(
                own.resolve("sources/rapporter.camel.yaml"),
                "/srv/rapporter",
                folder.resolve("reports").toString());
        MigratedFile.into(folder.resolve("data"));
        folders = new Folders(Path.of("config"), own, own.resolve("sources"), folder.resolve("data"));
        settings = Settings.load(Path.of("config"), Map.of(), Map.of("picked.outputs", "nowhere,webhook-5,file"));
        sources = new SourceFolder(folders).read();
        SettableClock clock = new SettableClock();
        clock.set("2026-03-05T08:00:00");
        routes = GivenRoutes.of(folders, settings, clock, sources.enabled(), false)
                .start();
    }

    private static void replace(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    @AfterAll
    void stop() {
        routes.close();
        server.stop(0);
    }

    @Test
    void should_find_nothing_wrong_with_the_examples() {
        assertThat(routes.bean("leftOut", CheckedRoutes.class).refused()).isEmpty();
        assertThat(sources.problems()).isEmpty();
        assertThat(CheckedRoutes.problemsIn(folders, settings))
                .singleElement()
                .asString()
                .startsWith("picked.outputs: no route begins with direct:picked-nowhere");
    }

    @Test
    void should_bring_each_file_of_a_folder_as_an_item() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(
                reports.resolve("Nationell läkemedelslista i regionerna.txt"),
                "Rapporten beskriver hur långt regionerna har kommit.");

        assertThat(new SourceRoutes(routes.context()).add(source("rapporter"))).isEmpty();

        await().untilAsserted(() ->
                assertThat(titles("rapporter")).containsExactly("Nationell läkemedelslista i regionerna"));
    }

    @Test
    void should_read_a_feed_with_camel_rss() {
        Poll poll = new Poll(source("rome-nyheter"), Poll.Known.NOTHING);
        poll.answered(new HttpAnswer(
                poll.address(), 200, Map.of(), """
                <rss version="2.0"><channel><title>Nyheter</title><link>https://www.example.se/</link><description>x</description>
                <item><title>Ny lag om vårddata</title><link>https://www.example.se/n/1</link>
                <pubDate>Tue, 03 Mar 2026 09:00:00 +0100</pubDate></item></channel></rss>
                """.getBytes(StandardCharsets.UTF_8), FailureCause.NONE, ""));

        routes.send("direct:read-as", poll, Poll.class);

        assertThat(poll.message()).isEmpty();
        assertThat(poll.items())
                .extracting(Item::title, Item::link)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ny lag om vårddata", "https://www.example.se/n/1"));
        assertThat(poll.items().get(0).published().orElseThrow()).hasToString("2026-03-03T08:00:00Z");
    }

    @Test
    void should_tell_each_output_though_another_fails() throws IOException {
        routes.send("direct:picked", item("Cyberattack mot region", 5), Object.class);
        routes.send("direct:picked", item("Nationell läkemedelslista", 1), Object.class);

        assertThat(posted).singleElement().asString().contains("\"title\":\"Cyberattack mot region\"", "\"area\":5");
        assertThat(Files.readAllLines(folder.resolve("data/picked.jsonl")))
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"key\":"));
        assertThat(incidents()).containsExactly("output nowhere");
    }

    private static KeptItem item(String title, int area) {
        return new KeptItem("k", "s", "P", title, "https://a.se/", "", null, true, true, area, 3, "", List.of());
    }

    private Source source(String id) {
        Source source = sources.sources().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Source(source.id(), source.kind(), new HashMap<>(source.parameters()), source.file(), source.line());
    }

    private List<String> titles(String source) {
        return routes.bean("store", Store.class)
                .sql("select title from items where source = ?")
                .param(source)
                .query(String.class)
                .list();
    }

    private List<String> incidents() {
        return routes.bean("store", Store.class)
                .sql("select name from troubles")
                .query(String.class)
                .list();
    }
}
