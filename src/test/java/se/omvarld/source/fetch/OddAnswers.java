package se.omvarld.source.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import se.omvarld.source.fetch.OddServer.Answer;

/** Answers of an {@link OddServer}, good and bad. */
public final class OddAnswers {
    private static final byte[] MEGABYTE = " ".repeat(1 << 20).getBytes(UTF_8);

    private OddAnswers() {}

    /** A feed with one item for each title. */
    public static String feed(String... titles) {
        StringBuilder items = new StringBuilder();
        for (String title : titles) {
            items.append(
                    "<item><title>%s</title><link>https://example.se/%s</link><pubDate>Wed, 01 Apr 2026 08:00:00 GMT</pubDate></item>"
                            .formatted(title, title.replace(' ', '-')));
        }
        return "<rss version=\"2.0\"><channel><title>Nyheter</title>" + items + "</channel></rss>";
    }

    /** A feed, complete and well-behaved. */
    public static Answer good(String... titles) {
        return body("Content-Type: application/rss+xml; charset=utf-8", feed(titles));
    }

    /** 200 with a header line and a body. */
    public static Answer body(String header, String body) {
        return bytes(header, body.getBytes(UTF_8));
    }

    private static Answer bytes(String header, byte[] body) {
        return request -> {
            request.send(head(200, header, "Content-Length: " + body.length));
            request.send(body);
        };
    }

    /** A status with header lines and a short body. */
    public static Answer status(int status, String... headers) {
        return request -> {
            request.send(head(status, headers));
            if (status != 304) {
                request.send("<html><body>status " + status + "</body></html>");
            }
        };
    }

    public static Answer redirect(String location) {
        return status(302, "Location: " + location);
    }

    /** Exactly these bytes, then the end of the connection. */
    public static Answer raw(String text) {
        return request -> request.send(text);
    }

    /** The first head, then so many megabytes of white space. */
    public static Answer megabytes(int count) {
        return request -> {
            request.send(head(200, "Content-Type: application/rss+xml"));
            for (int i = 0; i < count; i++) {
                request.send(MEGABYTE);
            }
        };
    }

    /** A small compressed body that unpacks to so many megabytes. */
    public static Answer bomb(int megabytes) {
        byte[] head = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
        return bytes("Content-Encoding: gzip", DeflateBomb.of(head, MEGABYTE, megabytes));
    }

    /** A compressed feed as good servers send it. */
    public static Answer gzipped(String feed) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(feed.getBytes(UTF_8));
        }
        return bytes("Content-Encoding: gzip", packed.toByteArray());
    }

    /** A complete compressed feed with something after its end that never ends. */
    public static Answer endlessAfterGzip(String feed) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(feed.getBytes(UTF_8));
        }
        return request -> {
            request.send(head(200, "Content-Encoding: gzip", "Transfer-Encoding: chunked"));
            request.send(Integer.toHexString(packed.size()) + "\r\n");
            request.send(packed.toByteArray());
            drip(request, "\r\n1\r\n ");
        };
    }

    /** The start at once, then the same piece again and again, slowly and for ever. */
    public static Answer dripping(String start, String piece) {
        return request -> {
            request.send(start);
            drip(request, piece);
        };
    }

    /** The start, then the same piece again and again as fast as it goes. */
    public static Answer flooding(String start, String piece) {
        return request -> {
            request.send(start);
            while (true) {
                request.send(piece);
            }
        };
    }

    private static void drip(OddRequest request, String piece) throws IOException {
        while (true) {
            request.send(piece);
            request.pause();
        }
    }

    /** Takes the request and says nothing, for ever. */
    public static Answer silence() {
        return request -> {
            while (true) {
                request.pause();
            }
        };
    }

    /** Takes the request and cuts the connection. */
    public static Answer reset() {
        return OddRequest::reset;
    }

    /** These answers in turn; the last one for all further requests. */
    public static Answer inTurn(Answer... answers) {
        java.util.Deque<Answer> left = new java.util.concurrent.ConcurrentLinkedDeque<>(List.of(answers));
        return request -> (left.size() > 1 ? left.poll() : left.peek()).to(request);
    }

    /** The first line and the headers of an answer whose connection ends with it. */
    public static String head(int status, String... headers) {
        return "HTTP/1.1 " + status + " Odd\r\nConnection: close\r\n" + String.join("\r\n", headers)
                + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
    }
}
