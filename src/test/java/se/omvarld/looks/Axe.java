package se.omvarld.looks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** axe-core's verdict on pages by WCAG 2.1 A and AA, in every look; besides, whether a narrow page reflows (1.4.10). */
public final class Axe {
    private static final String SCRIPT = """
            axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
              rules: {'target-size': {enabled: true}}}).then(found => {
                const faults = found.violations.flatMap(fault => fault.nodes.map(node =>
                  `${fault.id}: ${fault.help}: ${node.html.slice(0, 200)} ${(node.any[0] || {}).message || ''}`));
                const wide = document.documentElement.scrollWidth;
                if (wide > innerWidth) faults.push(`reflow: ${wide} px wide`);
                return {rules: found.passes.length, faults,
                  dark: matchMedia('(prefers-color-scheme: dark)').matches, width: innerWidth};
            })""";

    private Axe() {}

    /**
     * What is wrong, a line each fault: page, look, rule, element.
     *
     * @param pages whole HTML documents by a name for them
     */
    public static List<String> faults(Map<String, String> pages) throws Exception {
        Path file = Files.createTempDirectory("axe").resolve("page.html");
        List<String> faults = new ArrayList<>();
        try (BrowserSession browser = BrowserSession.open()) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(file, page.getValue());
                browser.go(file.toUri().toString()).evaluate(axe());
                for (Look look : Look.ALL) {
                    JsonNode result = browser.look(look, 800).evaluate(SCRIPT);
                    faults.addAll(faults(page.getKey() + ", " + look, result));
                }
            }
        }
        return faults;
    }

    private static String axe() throws IOException {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> faults(String page, JsonNode result) {
        List<String> faults = new ArrayList<>();
        String seen = (result.get("dark").asBoolean() ? "dark-" : "light-") + result.get("width");
        if (!page.endsWith(seen) || result.get("rules").asInt() < 3) {
            faults.add(page + ": was not looked at as meant: " + seen);
        }
        result.get("faults").forEach(fault -> faults.add(page + ": " + fault.asText()));
        return faults;
    }
}
