package se.omvarld.looks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A person at Chromium: types, presses and looks, by the protocol of its developer tools.  */
public final class BrowserSession implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DevTools browser;
    private final String context;
    private final String session;

    private BrowserSession(DevTools browser) throws Exception {
        this.browser = browser;
        this.context = browser.call("", "Target.createBrowserContext", Map.of())
                .get("browserContextId")
                .asText();
        String target = browser.call(
                        "", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                .get("targetId")
                .asText();
        this.session = browser.call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        call("Page.enable", Map.of());
    }

    /** Opens a window with a fresh profile. */
    public static BrowserSession open() throws Exception {
        return new BrowserSession(DevTools.running());
    }

    private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
        return browser.call(session, method, parameters);
    }

    private void awaitLoad() throws Exception {
        browser.await(got -> got.path("method").asText().equals("Page.loadEventFired")
                && got.path("sessionId").asText().equals(session));
    }

    /** Goes to an address. */
    public BrowserSession go(String address) throws Exception {
        JsonNode answer = call("Page.navigate", Map.of("url", address));
        if (answer.has("errorText")) {
            throw new AssertionError(address + ": " + answer.get("errorText"));
        }
        awaitLoad();
        return this;
    }

    /** Clicks what a selector finds, and waits for the page that it leads to. */
    public BrowserSession press(String selector) throws Exception {
        evaluate("document.querySelector(" + JSON.writeValueAsString(selector) + ").click()");
        awaitLoad();
        return this;
    }

    /** Types into a field in place of what stands there, key by key. */
    public BrowserSession type(String selector, String text) throws Exception {
        evaluate(
                "(f => { f.focus(); f.select(); })(document.querySelector(" + JSON.writeValueAsString(selector) + "))");
        call("Input.insertText", Map.of("text", text));
        return this;
    }

    /** The text of what a selector finds, as it is seen; blanks that hold words together are blanks. */
    public String text(String selector) throws Exception {
        return evaluate("[...document.querySelectorAll(" + JSON.writeValueAsString(selector)
                        + ")].map(e => e.value ?? e.innerText).join('\\n')")
                .asText()
                .replace('\u00a0', ' ');
    }

    /** What an expression says of the page; of a promise what it brings. */
    public JsonNode evaluate(String expression) throws Exception {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** What kind of window it is from now on. */
    BrowserSession look(Look look, int height) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", look.width(), "height", height, "deviceScaleFactor", 1, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", look.dark() ? "dark" : "light"))));
        return this;
    }

    /** A picture of what the window shows, without bars to scroll by. */
    void picture(Path png) throws Exception {
        call("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        String data = call("Page.captureScreenshot", Map.of()).get("data").asText();
        Files.write(png, Base64.getDecoder().decode(data));
    }

    @Override
    public void close() throws IOException {
        try {
            browser.call("", "Target.disposeBrowserContext", Map.of("browserContextId", context));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
