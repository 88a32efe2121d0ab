package se.omvarld.routes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddRequest;
import se.omvarld.source.fetch.OddServer;

/** Hosts that are nowhere, built like real kinds of sites: the one server behind them is everybody's proxy. */
final class MadeUpInternet implements AutoCloseable {
    private static final String HTML = "Content-Type: text/html; charset=utf-8";
    private static final String XML = "Content-Type: application/xml";
    private static final List<String> NEWS = List.of(
            "Regeringen ger uppdrag om nationell digital infrastruktur",
            "Ny rapport om hur journaler delas mellan vårdgivare",
            "Generaldirektören besökte det nya sjukhuset i Falun",
            "Remissvar om förslaget till lag om hälsodata");

    private final OddServer server;

    MadeUpInternet() throws java.io.IOException {
        server = OddServer.start();
    }

    String proxy() {
        return server.address("");
    }

    MadeUpInternet on(String address, OddServer.Answer answer) {
        server.on("http://" + address, answer);
        return this;
    }

    MadeUpInternet page(String address, String body) {
        return on(address, OddAnswers.body(HTML, body));
    }

    MadeUpInternet feed(String address, String host) {
        return on(address, OddAnswers.body("Content-Type: application/rss+xml", rss(host, "Apr 2026", NEWS)));
    }

    /** How often any address of a host was asked. */
    List<String> asked(String host) {
        return server.requests().stream()
                .map(OddRequest::target)
                .filter(target -> target.startsWith("http://" + host + "/"))
                .toList();
    }

    /** A front page that names its publisher, as its title and its foot. */
    static String front(String publisher, String body) {
        return "<!doctype html><html lang=sv><head><title>Välkommen till " + publisher + "</title></head><body>"
                + "<nav><a href='/'>Start</a><a href='/om/'>Om oss</a><a href='/kontakt/'>Kontakt</a></nav><main>"
                + body
                + "</main><footer>" + publisher + ", Box 1, 111 11 Stockholm</footer></body></html>";
    }

    static String rss(String host, String month, List<String> titles) {
        return "<rss version='2.0'><channel><title>Nyheter</title>"
                + IntStream.range(0, titles.size())
                        .mapToObj(i -> "<item><title>" + titles.get(i) + "</title><link>http://" + host
                                + "/nyheter/2026/" + i + "</link><pubDate>0" + (i % 2 + 1) + " " + month
                                + " 06:00:00 GMT</pubDate></item>")
                        .collect(Collectors.joining())
                + "</channel></rss>";
    }

    static String rss(String host, String... titles) {
        return rss(host, "Apr 2026", List.of(titles));
    }

    /** A list as content systems make it. */
    static String list(String section) {
        return list(section, NEWS.stream());
    }

    static String list(String section, Stream<String> titles) {
        List<String> all = titles.toList();
        return "<h1>Nyheter</h1><ul class='news-list'>"
                + IntStream.range(0, all.size())
                        .mapToObj(i -> "<li class='news-item'><h2><a href='" + section + "text-" + i + "'>" + all.get(i)
                                + "</a></h2><time datetime='2026-04-0" + (i % 2 + 1) + "'>" + (i % 2 + 1)
                                + " april 2026</time><p>Det här är en ingress som säger lite mer om nyheten.</p></li>")
                        .collect(Collectors.joining())
                + "</ul>";
    }

    static String table(String section) {
        return "<table>"
                + IntStream.range(0, NEWS.size())
                        .mapToObj(i -> "<tr><td>2026-04-0" + (i % 2 + 1) + "</td><td><a href='" + section + i
                                + ".html'>" + NEWS.get(i) + "</a></td></tr>")
                        .collect(Collectors.joining())
                + "</table>";
    }

    static OddServer.Answer xml(String body) {
        return OddAnswers.body(XML, body);
    }

    static OddServer.Answer json(String host) {
        return OddAnswers.body(
                "Content-Type: application/json",
                IntStream.range(0, NEWS.size())
                        .mapToObj(i -> "{\"title\":{\"rendered\":\"" + NEWS.get(i) + "\"},\"link\":\"http://" + host
                                + "/" + i + "\",\"date\":\"2026-04-0" + (i % 2 + 1)
                                + "T08:00:00\",\"excerpt\":{\"rendered\":\"<p>En ingress</p>\"}}")
                        .collect(Collectors.joining(",", "[", "]")));
    }

    static String sitemap(String host) {
        return "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                + Stream.concat(
                                IntStream.range(0, 5).mapToObj(i -> "/nyheter/uppdrag-om-halsodata-nummer-" + i),
                                Stream.of("/om-oss", "/kontakt"))
                        .map(path -> "<url><loc>http://" + host + path + "</loc><lastmod>2026-04-01</lastmod></url>")
                        .collect(Collectors.joining())
                + "</urlset>";
    }

    @Override
    public void close() {
        server.close();
    }
}
