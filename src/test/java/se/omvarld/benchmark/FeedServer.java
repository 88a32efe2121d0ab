package se.omvarld.benchmark;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Serves feeds from memory as cheaply as Java can, as a process of its own: {@code FeedServer SOURCES}, which prints its port.
 * {@code /turn/20} gives each feed twenty new items, {@code /delay/200} answers after so many milliseconds, {@code /age/100}
 * dates items so many days back; all say how many feeds were asked since the last turn, and when the first was.
 */
public final class FeedServer {
    private FeedTexts texts = dated(0);
    private final byte[][] feeds;
    private volatile int newest = FeedTexts.ITEMS;
    private volatile int delay;
    private long first;
    private int asked;

    private FeedServer(int sources) {
        feeds = new byte[sources][];
        fill();
    }

    public static void main(String[] arguments) throws IOException {
        FeedServer server = new FeedServer(Integer.parseInt(arguments[0]));
        ExecutorService threads = Executors.newCachedThreadPool();
        try (ServerSocket socket = new ServerSocket(0, 1000)) {
            System.out.println(socket.getLocalPort());
            while (true) {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                threads.execute(() -> server.serve(client));
            }
        }
    }

    /** A server for so many feeds, started as a process; its port is its first line. */
    static Process process(int sources) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FeedServer.class.getName(),
                        Integer.toString(sources))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static FeedTexts dated(int daysBack) {
        return new FeedTexts(Clock.systemUTC().instant().minus(Duration.ofDays(daysBack)));
    }

    private synchronized void age(int days) {
        texts = dated(days);
        fill();
    }

    private void fill() {
        for (int i = 0; i < feeds.length; i++) {
            feeds[i] = texts.feed(i, newest);
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
                OutputStream out = new BufferedOutputStream(client.getOutputStream(), 32 * 1024)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String path = line.split(" ", -1)[1];
                String known = "";
                for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
                    if (header.toLowerCase(Locale.ROOT).startsWith("if-none-match:")) {
                        known = header.substring(14).strip();
                    }
                }
                answer(path, known, out);
                out.flush();
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    private void answer(String path, String known, OutputStream out) throws IOException {
        if (path.endsWith(".xml")) {
            feed(Integer.parseInt(path.substring(1, path.length() - 4)), known, out);
        } else if (path.equals("/robots.txt")) {
            head(out, "404 Not Found", "", 0);
        } else {
            control(path, out);
        }
    }

    private void feed(int source, String known, OutputStream out) throws IOException {
        note();
        if (delay > 0) {
            LockSupport.parkNanos(delay * 1_000_000L);
        }
        String etag = "\"" + newest + "\"";
        if (etag.equals(known)) {
            head(out, "304 Not Modified", "ETag: " + etag + "\r\n", -1);
            return;
        }
        byte[] feed = feeds[source];
        head(out, "200 OK", "Content-Type: application/rss+xml; charset=utf-8\r\nETag: " + etag + "\r\n", feed.length);
        out.write(feed);
    }

    private synchronized void turn(int items) {
        newest += items;
        fill();
        asked = 0;
    }

    private synchronized String counted() {
        return asked + " " + first;
    }

    private synchronized void note() {
        if (asked++ == 0) {
            first = System.currentTimeMillis();
        }
    }

    private void control(String path, OutputStream out) throws IOException {
        String[] words = path.split("/", -1);
        if (words[1].equals("turn")) {
            turn(Integer.parseInt(words[2]));
        } else if (words[1].equals("age")) {
            age(Integer.parseInt(words[2]));
        } else if (words[1].equals("delay")) {
            delay = Integer.parseInt(words[2]);
        }
        byte[] body = counted().getBytes(StandardCharsets.US_ASCII);
        head(out, "200 OK", "", body.length);
        out.write(body);
    }

    private static void head(OutputStream out, String status, String headers, int length) throws IOException {
        String size = length < 0 ? "" : "Content-Length: " + length + "\r\n";
        out.write(("HTTP/1.1 " + status + "\r\n" + headers + size + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
