package se.omvarld.looks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A person at Chromium: types, presses and looks, by the protocol of its developer tools.  */
public final class BrowserSession implements AutoCloseable {
    private static final int SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private String session = "";
    private int calls;

    private BrowserSession(Process process, URI address) throws Exception {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Messages())
                .get(SECONDS, TimeUnit.SECONDS);
        String target = call("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asText();
        session = call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        call("Page.enable", Map.of());
    }

    /** Opens a browser with a fresh profile. */
    public static BrowserSession open() throws Exception {
        Path folder = Files.createTempDirectory("chromium");
        List<String> command = Chromium.command(folder);
        command.add("--remote-debugging-port=0");
        Process process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        Path told = folder.resolve("profile/DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end
                && !(Files.exists(told) && Files.readAllLines(told).size() > 1)) {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        List<String> lines = Files.readAllLines(told);
        return new BrowserSession(process, URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)));
    }

    private final class Messages implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    received.add(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
        int number = ++calls;
        Map<String, Object> message = session.isEmpty()
                ? Map.of("id", number, "method", method, "params", parameters)
                : Map.of("id", number, "method", method, "params", parameters, "sessionId", session);
        socket.sendText(JSON.writeValueAsString(message), true).get(SECONDS, TimeUnit.SECONDS);
        JsonNode answer = await(got -> got.path("id").asInt() == number);
        if (answer.has("error")) {
            throw new AssertionError(method + ": " + answer.get("error"));
        }
        return answer.get("result");
    }

    private JsonNode await(Predicate<JsonNode> wanted) throws Exception {
        while (true) {
            JsonNode got = received.poll(SECONDS, TimeUnit.SECONDS);
            if (got == null) {
                throw new AssertionError("Chromium does not answer");
            } else if (wanted.test(got)) {
                return got;
            }
        }
    }

    private void awaitLoad() throws Exception {
        await(got -> got.path("method").asText().equals("Page.loadEventFired"));
    }

    /** Goes to an address. */
    public BrowserSession go(String address) throws Exception {
        call("Page.navigate", Map.of("url", address));
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

    /** What an expression says of the page. */
    public JsonNode evaluate(String expression) throws Exception {
        return call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
                .path("result")
                .path("value");
    }

    /** A picture of the whole page. */
    public void picture(int width, boolean dark, Path png) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        String data = call("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data")
                .asText();
        Files.write(png, Base64.getDecoder().decode(data));
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
