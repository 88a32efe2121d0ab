package se.omvarld.source.browser;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.omvarld.source.http.InternalAddressException;

/**
 * The only way out for a browser: to the page's own hosts and nowhere else, never to internal addresses. A name is resolved here, once
 * for each connection, and that address is connected to, so that no name can lead to two places. It lives as long as the page is made.
 */
final class BrowserProxy implements Closeable {
    private static final int LONGEST_HEAD = 16_384;
    private static final int MOST_CONNECTIONS = 64;
    private static final Pattern REQUEST =
            Pattern.compile("([A-Z]{3,10}) (\\S+) HTTP/1\\.[01]\r\n(.*)", Pattern.DOTALL);
    private static final Pattern OF_PROXY = Pattern.compile("(?im)^(?:Proxy-[\\w-]+|Connection):[^\r\n]*\r\n");
    private static final String REFUSED = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final AllowedDestinations destinations;
    private final long maxBytes;
    private final AtomicLong bytes = new AtomicLong();
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "browser-proxy");
        thread.setDaemon(true);
        return thread;
    });

    /** @param maxBytes the most bytes of all that the page asks for */
    BrowserProxy(AllowedDestinations destinations, long maxBytes) throws IOException {
        this.destinations = destinations;
        this.maxBytes = maxBytes;
        this.server = new ServerSocket(0, MOST_CONNECTIONS, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Whether the page asked for more than it may. */
    boolean isExceeded() {
        return bytes.get() > maxBytes;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (open.size() < 2 * MOST_CONNECTIONS) {
                    open.add(client);
                    threads.execute(() -> serve(client));
                } else {
                    client.close();
                }
            } catch (IOException | RejectedExecutionException e) {
                // closed, or the next one
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setSoTimeout((int) destinations.patience().toMillis());
            Matcher request = REQUEST.matcher(head(client.getInputStream()));
            if (request.matches()) {
                pass(client, request.group(1), request.group(2), request.group(3));
            }
        } catch (IOException | IllegalArgumentException e) {
            return; // the browser is told by the end of the connection
        } finally {
            open.remove(client);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < LONGEST_HEAD && head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private void pass(Socket client, String method, String target, String fields) throws IOException {
        boolean tunnel = method.equals("CONNECT");
        URI to = URI.create(tunnel ? "https://" + target : target);
        int port = to.getPort() >= 0 ? to.getPort() : tunnel ? 443 : 80;
        boolean web = tunnel || "http".equals(to.getScheme());
        if (!web || to.getHost() == null || !destinations.allows(to.getHost(), port)) {
            client.getOutputStream().write(REFUSED.getBytes(StandardCharsets.ISO_8859_1));
            return;
        }
        try (Socket site = destinations.connect(to.getHost(), port)) {
            open.add(site);
            site.setSoTimeout((int) destinations.patience().toMillis());
            if (!tunnel || destinations.proxy() != null) {
                String path = tunnel || destinations.proxy() != null ? target : path(to);
                String kept = OF_PROXY.matcher(fields).replaceAll("");
                send(
                        site,
                        method + " " + path + " HTTP/1.1\r\n" + kept.substring(0, kept.length() - 2)
                                + (tunnel ? "" : "Connection: close\r\n") + "\r\n");
            } else {
                send(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            }
            threads.execute(() -> copy(client, site));
            copy(site, client);
            open.remove(site);
        } catch (InternalAddressException e) {
            send(client, REFUSED);
        }
    }

    private static String path(URI to) {
        return (to.getRawPath().isEmpty() ? "/" : to.getRawPath())
                + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    private static void send(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void copy(Socket from, Socket to) {
        byte[] some = new byte[LONGEST_HEAD];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(some); count >= 0 && bytes.addAndGet(count) <= maxBytes; count = in.read(some)) {
                out.write(some, 0, count);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return; // it is of no more use anyway
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdown();
        open.stream().collect(Collectors.toList()).forEach(BrowserProxy::close);
    }
}
