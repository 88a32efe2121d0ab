package se.omvarld.observe;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who is signed in and fills in the page's forms, as a browser without scripts does. */
final class RulesReader implements AutoCloseable {
    static final String USER = "anna";
    private static final String PASSWORD = "lösen";

    final Observed observed;
    final Path areas;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private RulesReader(Observed observed, Path folder) {
        this.observed = observed;
        this.areas = folder.resolve("areas.yaml");
    }

    /** A page for the rules that is on, with rules that have comments. */
    static RulesReader in(Path folder) throws Exception {
        RulesReader reader = new RulesReader(new Observed(folder, USER, PASSWORD, "", true).filled(), folder);
        reader.write(reader.text()
                .replace("scope: []", "scope:\n  # Vård\n  - weight: 1   # lite\n    find: [vård, 'sjukhus*']")
                .replace("order:", "# ordningen\norder:"));
        return reader;
    }

    /** Somebody else at the same page. */
    RulesReader other() {
        return new RulesReader(observed, areas.getParent());
    }

    String text() throws Exception {
        return Files.readString(areas);
    }

    void write(String text) throws Exception {
        Files.writeString(areas, text);
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(signed(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    Document page(String path) throws Exception {
        return parsed(get(path));
    }

    /** The page of the rule in which a word stands. */
    Document rule(String word) throws Exception {
        Document list = page("/observe/regler?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
        return page("/observe/" + list.select("ol.items h3 a").attr("href"));
    }

    /** Fills in the last form of a page and presses a button; what is answered after a redirect, too. */
    Document press(Document page, String button, String... namesAndValues) throws Exception {
        HttpResponse<String> answer = send(page, button, namesAndValues);
        return answer.statusCode() == 303
                ? page("/observe/" + answer.headers().firstValue("Location").orElseThrow())
                : parsed(answer);
    }

    HttpResponse<String> send(Document page, String button, String... namesAndValues) throws Exception {
        Element form = page.select("form[method=post]").last();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        form.select("textarea").forEach(area -> fields.put(area.attr("name"), area.wholeText()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        fields.put("gor", button);
        return post("/observe/" + form.attr("action").replaceFirst("#.*", ""), encoded(fields), origin());
    }

    String origin() {
        return "http://127.0.0.1:" + observed.port();
    }

    HttpResponse<String> post(String path, String body, String origin, String... headers) throws Exception {
        HttpRequest.Builder request = signed(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder signed(String path) {
        String login = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(origin() + path)).header("Authorization", "Basic " + login);
    }

    private Document parsed(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body(), origin() + "/observe/");
    }

    @Override
    public void close() {
        observed.close();
    }
}
