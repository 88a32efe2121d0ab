package se.omvarld.source.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** One request as the server saw it, and the way to answer it. */
public final class OddRequest {
    private static final int PAUSE_MILLIS = 50;
    private static final int TLS_HELLO = 0x16;

    private final Socket connection;
    private final String target;
    private final Map<String, String> headers;
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean ended;

    private OddRequest(Socket connection, String target, Map<String, String> headers) {
        this.connection = connection;
        this.target = target;
        this.headers = headers;
    }

    static OddRequest read(Socket connection) throws IOException {
        connection.setSoTimeout(PAUSE_MILLIS * 100);
        List<String> lines = head(connection.getInputStream()).lines().toList();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return new OddRequest(connection, lines.get(0).split(" ", -1)[1], headers);
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || next == TLS_HELLO) {
                throw new EOFException("no complete request");
            }
            head.append((char) next);
        }
        return head.toString().strip();
    }

    /** What stood in the request line, byte for byte. */
    public String target() {
        return target;
    }

    /** The target without its query. */
    String path() {
        return target.split("\\?", 2)[0];
    }

    /** All headers. */
    public Map<String, String> headers() {
        return new TreeMap<>(headers);
    }

    /** A header's value; null when it was not sent. */
    public String header(String name) {
        return headers.get(name);
    }

    void send(String text) throws IOException {
        send(text.getBytes(ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(bytes);
        out.flush();
        sent.addAndGet(bytes.length);
    }

    /** Lets a moment pass; fails at once when the other side has closed the connection. */
    void pause() throws IOException {
        connection.setSoTimeout(PAUSE_MILLIS);
        try {
            if (connection.getInputStream().read() < 0) {
                throw new EOFException("closed by the other side");
            }
        } catch (SocketTimeoutException e) {
            // The moment has passed.
        }
    }

    /** Closes so that the other side sees a reset instead of an end. */
    void reset() throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    void ended() {
        ended = true;
    }

    /** Whether the answer has ended: written out, or cut by the other side. */
    public boolean hasEnded() {
        return ended;
    }

    /** How many bytes were written before the end. */
    public long sent() {
        return sent.get();
    }
}
