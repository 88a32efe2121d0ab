package se.omvarld.routes.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import jdk.net.ExtendedSocketOptions;

/**
 * Stands before a server that sends each answer in pieces and waits for the first one's acknowledgement (Nagle), as GreenMail
 * does: acknowledged at once, an answer takes no 40 ms.
 */
final class PromptFront implements AutoCloseable {
    private final ServerSocket front;
    private final int server;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile UnaryOperator<String> answers = command -> "";

    /** @param port where it listens; one of its own choice when it is 0 */
    PromptFront(int port, int server) {
        try {
            this.server = server;
            this.front = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    int port() {
        return front.getLocalPort();
    }

    /**
     * Answers some of what clients say instead of the server.
     *
     * @param answer of a client's bytes; empty passes them on, null closes the connection
     */
    void answer(UnaryOperator<String> answer) {
        answers = answer;
    }

    /** How many connections were made since the last question. */
    int connections() {
        return connections.getAndSet(0);
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                Socket client = front.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                connections.incrementAndGet();
                daemon(() -> pass(client, behind, true));
                daemon(() -> pass(behind, client, false));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, boolean isClient) {
        byte[] bytes = new byte[65_536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                from.setOption(ExtendedSocketOptions.TCP_QUICKACK, true); // holds until the next one
                String answer = isClient ? answers.apply(new String(bytes, 0, read, StandardCharsets.ISO_8859_1)) : "";
                if (answer == null) {
                    return;
                }
                if (answer.isEmpty()) {
                    out.write(bytes, 0, read);
                } else {
                    from.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            return; // the other side has hung up
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "prompt-front");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            front.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
