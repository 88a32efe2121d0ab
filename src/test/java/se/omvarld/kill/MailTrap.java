package se.omvarld.kill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A mail server that keeps what it takes, and tells at each step of the talk where it stands. It outlives its clients. */
final class MailTrap implements AutoCloseable {
    /** The steps at which {@link Moment} can strike, in the order of a talk. */
    static final List<String> STEPS =
            List.of("connected", "EHLO", "MAIL", "RCPT", "DATA", "half a mail", "whole mail", "answered", "QUIT");

    /**
     * A mail that the server took.
     *
     * @param run which of the client's processes it came from
     * @param answered whether the answer was written
     */
    record Taken(String id, String text, int run, boolean answered) {}

    final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Supplier<Moment> moment;

    MailTrap(Supplier<Moment> moment) throws IOException {
        this.moment = moment;
        daemon(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    static void daemon(Runnable work) {
        Thread thread = new Thread(work, "mail-trap");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                daemon(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        Moment current = moment.get();
        try (client) {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
            current.reached("connected");
            say(client, "220 trap");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.split("[ :]", 2)[0];
                current.reached(word);
                say(client, word.equals("DATA") ? "354 go on" : "250 ok");
                if (word.equals("DATA")) {
                    take(client, in, current);
                }
            }
        } catch (IOException e) {
            // The client is gone; that is what it is here for.
            return;
        }
    }

    private void take(Socket client, BufferedReader in, Moment current) throws IOException {
        StringBuilder mail = new StringBuilder();
        String line = in.readLine();
        for (int i = 0; line != null && !line.equals("."); i++) {
            mail.append(line).append('\n');
            line = in.readLine();
            if (i == 20) {
                current.reached("half a mail");
            }
        }
        if (line == null) {
            return;
        }
        String text = mail.toString();
        current.reached("whole mail");
        Taken one = new Taken(id(text), text, current.run(), false);
        taken.add(one);
        say(client, "250 taken");
        taken.set(taken.indexOf(one), new Taken(one.id(), text, one.run(), true));
        current.reached("answered");
    }

    private static String id(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .map(line -> line.substring("Message-ID: ".length()))
                .findFirst()
                .orElse("none");
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
