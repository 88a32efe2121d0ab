package se.omvarld.looks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * One Chromium for all looks of a test process, since to start it takes longer than most looks. It is asked by the protocol of its
 * developer tools through a pipe, with whose end it ends: it outlives no test process, however that one ends.
 */
final class DevTools {
    private static final int SECONDS = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The protocol is spoken at the third and fourth file of the process, a zero byte behind each message. */
    private static final List<String> SPEAKING =
            List.of("sh", "-c", "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null", "sh");

    private static DevTools running;

    private final Process process;
    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private int calls;

    private DevTools() throws IOException {
        Path folder = Files.createTempDirectory("chromium");
        List<String> command = new ArrayList<>(SPEAKING);
        command.addAll(Chromium.command(folder));
        command.addAll(List.of("--remote-debugging-pipe", "--no-startup-window"));
        this.process = new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .start();
        Thread reader = new Thread(this::read, "chromium");
        reader.setDaemon(true);
        reader.start();
    }

    /** The browser of this process, started by the first who asks. */
    static synchronized DevTools running() throws IOException {
        if (running == null || !running.process.isAlive()) {
            running = new DevTools();
        }
        return running;
    }

    /** Whether a process is this browser or a part of it. */
    static synchronized boolean owns(ProcessHandle one) {
        return running != null
                && (one.pid() == running.process.pid()
                        || one.parent().map(DevTools::owns).orElse(false));
    }

    private void read() {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        try (InputStream from = process.getInputStream()) {
            for (int next = from.read(); next >= 0; next = from.read()) {
                if (next == 0) {
                    received.add(JSON.readTree(message.toByteArray()));
                    message.reset();
                } else {
                    message.write(next);
                }
            }
        } catch (IOException e) {
            return; // it has ended: who waits for it will say so
        }
    }

    /**
     * Asks, and waits for the answer.
     *
     * @param session of a page; empty for the browser itself
     */
    synchronized JsonNode call(String session, String method, Map<String, Object> parameters)
            throws IOException, InterruptedException {
        int number = ++calls;
        Map<String, Object> message = session.isEmpty()
                ? Map.of("id", number, "method", method, "params", parameters)
                : Map.of("id", number, "method", method, "params", parameters, "sessionId", session);
        process.getOutputStream().write((JSON.writeValueAsString(message) + '\0').getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        JsonNode answer = await(got -> got.path("id").asInt() == number);
        if (answer.has("error")) {
            throw new AssertionError(method + ": " + answer.get("error"));
        }
        return answer.get("result");
    }

    /** The next message of a kind; those before it are passed over. */
    JsonNode await(Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        while (true) {
            JsonNode got = received.poll(SECONDS, TimeUnit.SECONDS);
            if (got == null) {
                throw new AssertionError("Chromium does not answer");
            } else if (wanted.test(got)) {
                return got;
            }
        }
    }
}
