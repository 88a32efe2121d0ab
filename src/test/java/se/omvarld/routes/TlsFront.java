package se.omvarld.routes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Stands before a mail server that speaks in the clear, and makes it one that speaks TLS, with any certificate. */
public final class TlsFront implements AutoCloseable {
    private interface Service {
        void serve(Socket client) throws IOException;
    }

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> clear = new CopyOnWriteArrayList<>();
    private final int behind;
    private final SSLContext context;

    private TlsFront(int behind, SSLContext context) throws IOException {
        this.behind = behind;
        this.context = context;
    }

    /** Encrypted from the first byte. */
    public static TlsFront encrypted(int behind, SSLContext context) throws IOException {
        TlsFront front = new TlsFront(behind, context);
        front.threads.execute(() -> front.accept(client -> front.relay(front.encrypted(client), false)));
        return front;
    }

    /** IMAP that lets nobody in before STARTTLS. */
    public static TlsFront startTls(int behind, SSLContext context) throws IOException {
        TlsFront front = new TlsFront(behind, context);
        front.threads.execute(() -> front.accept(front::greet));
        return front;
    }

    /** SMTP that takes nothing before STARTTLS. */
    public static TlsFront startTlsSmtp(int behind, SSLContext context) throws IOException {
        TlsFront front = new TlsFront(behind, context);
        front.threads.execute(() -> front.accept(front::greetSmtp));
        return front;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The commands that came before the encryption. */
    public List<String> inTheClear() {
        return clear;
    }

    private void accept(Service service) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client, service));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private static void serve(Socket client, Service service) {
        try (client) {
            service.serve(client);
        } catch (IOException e) {
            // The client did not like the certificate and went away.
        }
    }

    private void greet(Socket client) throws IOException {
        write(client, "* OK ready\r\n");
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            clear.add(line);
            String tag = line.split(" ", 2)[0];
            if (line.endsWith("STARTTLS")) {
                write(client, tag + " OK begin\r\n");
                relay(encrypted(client), true);
                return;
            }
            String untagged = line.endsWith("CAPABILITY") ? "* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\n" : "";
            write(client, untagged + tag + " OK done\r\n");
        }
    }

    private void greetSmtp(Socket client) throws IOException {
        write(client, "220 ready\r\n");
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            clear.add(line);
            if (line.equals("STARTTLS")) {
                write(client, "220 go on\r\n");
                relay(encrypted(client), true);
                return;
            }
            write(client, line.startsWith("EHLO") ? "250-here\r\n250 STARTTLS\r\n" : "530 encrypt first\r\n");
        }
    }

    private SSLSocket encrypted(Socket client) throws IOException {
        SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(client, null, client.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    private void relay(SSLSocket client, boolean greeted) throws IOException {
        try (client;
                Socket mailbox = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            if (greeted) {
                skipGreeting(mailbox);
            }
            threads.execute(() -> pump(mailbox, client));
            client.getInputStream().transferTo(mailbox.getOutputStream());
        }
    }

    private static void skipGreeting(Socket mailbox) throws IOException {
        int octet = mailbox.getInputStream().read();
        while (octet != '\n' && octet >= 0) {
            octet = mailbox.getInputStream().read();
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of them has closed the connection.
        }
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
