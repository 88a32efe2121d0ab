package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.looks.Chromium;
import se.omvarld.routes.PollRig;
import se.omvarld.source.browser.Browser;
import se.omvarld.source.config.Source;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

/** Pages whose scripts make the list, with a real browser: the good one, and those that want more than they get. */
@Tag("slow")
class RenderedPageTest {
    private static final String LIST =
            "document.body.innerHTML+='<main><ul>'+[1,2,3].map(n=>'<li><a href=/nyheter/'+n+'>En nyhet som ett"
                    + " skript skrev, nummer '+n+'</a> <time>2026-03-0'+n+'</time></li>').join('')+'</ul></main>';";

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final Map<String, String> PAGES = new ConcurrentHashMap<>();
    private static HttpServer site;
    private static HttpServer other;
    private static PollRig rig;

    @BeforeAll
    static void start() throws IOException {
        Chromium.assumeInstalled();
        site = server("");
        other = server("other");
        rig = new PollRig(
                server -> Map.of("http.allow-internal", "true", "http.browser", program(), "http.deadline", "240"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (rig != null) {
            rig.close();
            site.stop(0);
            other.stop(0);
        }
    }

    /** These tests may run as root, in a container. */
    private static String program() {
        return Chromium.path() + ("root".equals(System.getProperty("user.name")) ? " --no-sandbox" : "");
    }

    private static HttpServer server(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> answer(name, exchange));
        server.start();
        return server;
    }

    private static void answer(String name, HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            ASKED.add(name + path + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Content-Type", path.endsWith(".bin") ? "application/zip" : "text/html");
            byte[] body = PAGES.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            if (path.equals("/endless")) {
                while (true) {
                    exchange.getResponseBody().write(new byte[8192]);
                }
            }
        }
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }

    private static Source source(String path) {
        return new Source(
                path.substring(1),
                "page",
                Map.of("publisher", "Myndigheten", "url", address(path), "language", "sv", "render", "true"),
                path.substring(1) + ".camel.yaml",
                1);
    }

    private static String page(String script) {
        return "<!doctype html><html><body><div id=root></div><script>" + script + "</script></body></html>";
    }

    private static PollReport poll(String path, String page) {
        PAGES.put(path, page);
        return rig.poll(source(path));
    }

    @Test
    void should_read_a_list_that_a_script_makes_and_fetches_as_ourselves_and_anew_each_time() {
        PAGES.put("/data", LIST);
        PollReport report = poll("/made", page("fetch('/data').then(r=>r.text()).then(t=>eval(t))"));

        assertThat(report.message()).isEmpty();
        assertThat(report.items()).isEqualTo(3);
        assertThat(ASKED).anyMatch(asked -> asked.startsWith("/data Omvarldsbevakning/"));
        ASKED.clear();
        assertThat(poll("/made", PAGES.get("/made")).items()).isEqualTo(3);
        assertThat(ASKED).anyMatch(asked -> asked.startsWith("/data "));
    }

    @Test
    void should_let_a_page_to_its_own_hosts_only() throws IOException, InterruptedException {
        try (DatagramSocket stun = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            String elsewhere = Stream.of(
                            "http://127.0.0.1:" + other.getAddress().getPort() + "/fetched",
                            "http://localhost:" + other.getAddress().getPort() + "/named",
                            "http://169.254.169.254/latest/meta-data/",
                            "http://[::1]:" + other.getAddress().getPort() + "/six",
                            "http://www.example.com/",
                            "file:///etc/passwd")
                    .map(to -> "fetch('" + to + "').then(r=>r.text()).then(t=>document.title='reached').catch(e=>0),"
                            + "document.body.appendChild(document.createElement('iframe')).src='" + to + "',")
                    .reduce("", String::concat);
            String rtc = "new RTCPeerConnection({iceServers:[{urls:'stun:127.0.0.1:" + stun.getLocalPort()
                    + "'}]}).createDataChannel('x');";
            PollReport report = poll(
                    "/curious",
                    page(LIST + elsewhere + "0;" + rtc + "navigator.sendBeacon('http://127.0.0.1:"
                            + other.getAddress().getPort() + "/beacon','x');"));

            assertThat(report.message()).isEmpty();
            assertThat(report.items()).isEqualTo(3);
            assertThat(ASKED).noneMatch(asked -> asked.startsWith("other"));
            stun.setSoTimeout(1);
            assertThat(received(stun)).isFalse();
        }
    }

    private static boolean received(DatagramSocket socket) throws IOException {
        try {
            socket.receive(new DatagramPacket(new byte[100], 100));
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/huge     | document.body.innerHTML='x'.repeat(3e6)                                    | larger than 200000 bytes (http.max-bytes)",
                "/greedy   | fetch('/endless').then(r=>r.text())                                        | more than 200000 bytes (http.max-bytes)",
            })
    void should_end_a_page_that_wants_too_much(String path, String script, String message) {
        Set<Long> before = browsers();
        PollReport report = poll(path, page(script));

        assertThat(report.state()).isEqualTo(State.FAILED);
        assertThat(report.message()).contains(message);
        assertThat(browsers()).isEqualTo(before);
    }

    /** The usual 1000 MB take half a minute of a processor to fill, which is the system's, not ours. */
    @Test
    void should_kill_a_browser_that_takes_too_much_memory() {
        PAGES.put("/memory", page("let a=[];while(true)a.push(new Uint8Array(5e7).fill(1))"));
        Set<Long> before = browsers();
        Browser small = new Browser(program(), "Omvarldsbevakning/0.1", 200_000, 240, 5, true, "", 400);

        assertThatThrownBy(() -> small.page(address("/memory")))
                .hasMessage("the page's scripts take more than 400 MB of memory");
        assertThat(browsers()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"while(true){}", "location.href='/a.bin'"})
    void should_kill_a_browser_that_never_shows_a_page(String script) {
        PAGES.put("/never", page(script));
        Set<Long> before = browsers();
        Browser impatient = new Browser(program(), "Omvarldsbevakning/0.1", 200_000, 4, 5, true, "");

        assertThatThrownBy(() -> impatient.page(address("/never")))
                .hasMessage("the browser had no page within 4 seconds (http.deadline)");
        assertThat(browsers()).isEqualTo(before);
    }

    @Test
    void should_take_the_browsers_own_words_for_no_page() {
        PAGES.put("/leads", page("location.href='http://127.0.0.1:1/'"));
        Browser browser = new Browser(program(), "Omvarldsbevakning/0.1", 10_000_000, 240, 5, true, "");

        assertThatThrownBy(() -> browser.page(address("/leads")))
                .hasMessageContaining("its scripts lead to another site");
    }

    private static Set<Long> browsers() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> !Chromium.isPart(process))
                .map(ProcessHandle::pid)
                .collect(java.util.stream.Collectors.toSet());
    }
}
