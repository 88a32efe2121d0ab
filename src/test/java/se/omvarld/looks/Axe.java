package se.omvarld.looks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** axe-core's verdict on pages by WCAG 2.1 A and AA, in every look; besides, whether a narrow page reflows (1.4.10). */
public final class Axe {
    private static final String SCRIPT = """
            const out = document.getElementById('out');
            const options = {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
              rules: {'target-size': {enabled: true}}};
            addEventListener('load', async () => {
              const found = [];
              for (const frame of document.querySelectorAll('iframe')) {
                const page = frame.contentWindow, root = page.document.documentElement;
                const axe = await page.axe.run(page.document, options);
                const faults = axe.violations.flatMap(fault => fault.nodes.map(node =>
                  `${fault.id}: ${fault.help}: ${node.html.slice(0, 200)} ${(node.any[0] || {}).message || ''}`));
                if (root.scrollWidth > page.innerWidth) faults.push(`reflow: ${root.scrollWidth} px wide`);
                found.push({page: frame.title, rules: axe.passes.length, faults,
                  dark: page.matchMedia('(prefers-color-scheme: dark)').matches, width: page.innerWidth});
              }
              out.textContent = JSON.stringify(found);
            });
            """;

    private Axe() {}

    /**
     * What is wrong, a line each fault: page, look, rule, element.
     *
     * @param pages whole HTML documents by a name for them
     */
    public static List<String> faults(Map<String, String> pages) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("axe");
        try (InputStream axe = Axe.class.getResourceAsStream("/axe.min.js")) {
            Files.copy(axe, folder.resolve("axe.min.js"));
        }
        Path host = Files.writeString(folder.resolve("host.html"), host(pages));
        JsonNode results = new ObjectMapper()
                .readTree(Jsoup.parse(Chromium.dom(host)).select("#out").text());
        if (results.size() != pages.size() * Look.ALL.size()) {
            throw new AssertionError("axe-core did not end");
        }
        return faults(results);
    }

    private static String host(Map<String, String> pages) {
        StringBuilder frames = new StringBuilder();
        pages.forEach((name, html) ->
                Look.ALL.forEach(look -> frames.append(look.frame(name + ", " + look, withAxe(html), 800))));
        return "<!DOCTYPE html><meta charset=\"utf-8\">" + frames + "<pre id=\"out\">[]</pre><script>" + SCRIPT
                + "</script>";
    }

    /** First in the head, so that a page's own content policy does not stop it. */
    private static String withAxe(String html) {
        return html.replaceFirst("<head>", "<head><script src=\"axe.min.js\"></script>");
    }

    private static List<String> faults(JsonNode results) {
        List<String> faults = new ArrayList<>();
        for (JsonNode result : results) {
            String page = result.get("page").asText();
            String seen = (result.get("dark").asBoolean() ? "dark-" : "light-") + result.get("width");
            if (!page.endsWith(seen) || result.get("rules").asInt() < 3) {
                faults.add(page + ": was not looked at as meant: " + seen);
            }
            result.get("faults").forEach(fault -> faults.add(page + ": " + fault.asText()));
        }
        return faults;
    }
}
