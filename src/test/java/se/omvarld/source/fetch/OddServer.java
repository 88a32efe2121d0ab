package se.omvarld.source.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** A web server on 127.0.0.1 that answers as badly as a test wants. One request a connection; raw bytes, no HTTP library. */
public final class OddServer implements AutoCloseable {

    /** Writes whatever it wants, headers included. */
    public interface Answer {
        void to(OddRequest request) throws IOException;
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<OddRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();

    private final String scheme;

    private OddServer(ServerSocket socket, String scheme) {
        this.socket = socket;
        this.scheme = scheme;
    }

    public static OddServer start() throws IOException {
        return serving(new OddServer(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), "http"));
    }

    /** The same over TLS, with the key in this context. */
    public static OddServer startSecure(SSLContext context) throws IOException {
        return serving(new OddServer(
                context.getServerSocketFactory().createServerSocket(0, 100, InetAddress.getLoopbackAddress()),
                "https"));
    }

    private static OddServer serving(OddServer server) {
        server.threads.execute(server::accept);
        return server;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        open.incrementAndGet();
        try (connection) {
            OddRequest request = OddRequest.read(connection);
            requests.add(request);
            try {
                answers.getOrDefault(request.path(), OddAnswers.status(404)).to(request);
            } finally {
                request.ended();
            }
        } catch (IOException e) {
            // The other side has closed the connection: what many of these tests wait for.
        } finally {
            open.decrementAndGet();
        }
    }

    /** Answers this path so, also when it was answered otherwise before. */
    public OddServer on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    public String address(String path) {
        return scheme + "://127.0.0.1:" + socket.getLocalPort() + path;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The requests for a path in the order of their arrival. */
    public List<OddRequest> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    public List<OddRequest> requests() {
        return List.copyOf(requests);
    }

    /** How many connections are open now. */
    public int open() {
        return open.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
