package se.omvarld.observe;

import static se.omvarld.store.Newsroom.shown;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.omvarld.item.RawItem;
import se.omvarld.observe.page.Pages;
import se.omvarld.observe.rules.RulesSite;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.Sources;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.store.edition.Deliveries;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.RenderedEdition.Part;
import se.omvarld.store.health.StoreCheck;
import se.omvarld.watch.HealthWatch;
import se.omvarld.watch.Heartbeats;
import se.omvarld.watch.SourcesCheck;
import se.omvarld.watch.alert.IncidentRecorder;
import se.omvarld.watch.metrics.Metrics;
import se.omvarld.watch.metrics.PollMetrics;

/** A newsroom with a status page, served on a free port of this machine. */
public final class Observed implements AutoCloseable {
    static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    private static final byte[] DOCUMENT = {80, 75, 3, 4, 0, 1};

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public final Newsroom newsroom;
    final Health health;
    final StoreCheck writing;
    private final ObserveServer server;

    Observed(Path folder, String user, String password, String hosts) {
        this(folder, user, password, hosts, false);
    }

    Observed(Path folder, String user, String password, String hosts, boolean editRules) {
        newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder);
        Sources sources = new Sources(List.of(source("a"), source("b"), source("ny-kalla")));
        writing = new StoreCheck(newsroom.store, newsroom.clock);
        health = new Health(
                newsroom.store,
                () -> newsroom.rules,
                new SchedulerState(new IncidentRecorder(newsroom.store, "", newsroom.clock), newsroom.clock),
                new Heartbeats(System::nanoTime, newsroom.clock),
                new SourcesCheck(newsroom.store, newsroom.clock),
                writing);
        Pages pages = new Pages(newsroom.store, () -> newsroom.rules, sources, newsroom.clock);
        Metrics metrics = new Metrics(newsroom.store, newsroom.clock, new PollMetrics());
        PageRouter site = new PageRouter(
                pages,
                health,
                metrics,
                newsroom.store,
                newsroom.clock,
                new RulesSite(
                        editRules,
                        new RuleLoader(),
                        folder.toString(),
                        newsroom.store,
                        () -> newsroom.rules,
                        "maskin",
                        false,
                        newsroom.clock));
        server = new ObserveServer("127.0.0.1:0", user, password, hosts, site, newsroom.clock);
        server.open();
    }

    public static Observed open(Path folder) {
        return new Observed(folder, "", "", "");
    }

    private static Source source(String id) {
        return new Source(id, "feed", Map.of("publisher", id, "url", "https://" + id + ".se/"), id + ".camel.yaml", 1);
    }

    /** Two sources, one of them failing; picked, other and baseline items, one of them hostile; two editions, one not sent. */
    public Observed filled() {
        newsroom.poll("a", shown("/0", "Gammal hälsodata", "2025-03-01"));
        newsroom.knowing("b");
        newsroom.poll(
                "a",
                new RawItem("/1", "", "Ny hälsodata " + HOSTILE, "Myndigheten delar " + HOSTILE, ""),
                shown("/2", "Parkering vid sjukhuset " + "utanmellanslag".repeat(20)),
                shown("/3", "Brist på läkemedel i flera regioner"));
        for (int i = 0; i < 3; i++) {
            newsroom.fail("b", "HTTP 500: the server " + HOSTILE);
        }
        new HealthWatch(newsroom.store, newsroom.clock).look();
        freeze(
                Edition.Kind.WEEKLY,
                "2026-W11",
                new Part("", "text/html", utf8("<html><body><h1>Vecka elva</h1></body></html>")));
        freeze(
                Edition.Kind.MONTHLY,
                "2026-02",
                new Part("", "text/plain", utf8("Utkastet är <b>bifogat</b>.")),
                new Part(
                        "utkast\"\r\n2026-02.docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        DOCUMENT));
        Deliveries deliveries = new Deliveries(newsroom.store, newsroom.clock);
        deliveries.sent(deliveries.lease("2026-W11", "analys@example.se", 0));
        deliveries.failed(deliveries.lease("2026-02", "analys@example.se", 0), "refused: 550 " + HOSTILE, false);
        return this;
    }

    private void freeze(Edition.Kind kind, String period, Part... parts) {
        Editions editions = new Editions(newsroom.store, newsroom.clock);
        Instant now = newsroom.clock.instant();
        Edition edition = editions.open(new Edition(period, kind, now.minusSeconds(1), now, Edition.State.OPENED));
        Delivery delivery = new Delivery(period, "analys@example.se", 0, "<" + period + "@x>", now, 0, "");
        editions.freeze(edition, List.of(), new RenderedEdition("Ämne", List.of(parts)), List.of(delivery));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    int port() {
        return server.port();
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    public HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The answer over a connection of its own, in time. */
    HttpResponse<String> within(Duration most, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(address(path)).timeout(most).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> bytes(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> send(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .method(method, HttpRequest.BodyPublishers.ofString("x=y"))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
        health.close();
        newsroom.close();
    }

    /** What an edition's Word document holds. */
    public static byte[] document() {
        return DOCUMENT.clone();
    }
}
