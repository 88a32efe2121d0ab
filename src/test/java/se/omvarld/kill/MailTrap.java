package se.omvarld.kill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * A mail server that keeps what it takes, and tells at each step of the talk where it stands. It outlives its clients, and
 * can be told to misbehave.
 */
public final class MailTrap implements AutoCloseable {
    /** An answer: the connection is dropped instead. */
    public static final String DROP = "drop";
    /** An answer: there is none, and the connection stays. */
    public static final String SILENCE = "silence";

    /** The steps at which {@link Moment} can strike, in the order of a talk. */
    static final List<String> STEPS =
            List.of("connected", "EHLO", "MAIL", "RCPT", "DATA", "half a mail", "whole mail", "answered", "QUIT");

    /**
     * A mail that the server took.
     *
     * @param run which of the client's processes it came from
     * @param answered whether the answer was written
     */
    public record Taken(String id, String text, int run, boolean answered) {}

    public final List<Taken> taken = new CopyOnWriteArrayList<>();
    /** Other answers than the usual, by the line's beginning, or by the steps "connected", "whole mail" and "answered". */
    public final Map<String, String> answers = new ConcurrentHashMap<>();

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Supplier<Moment> moment;

    MailTrap(Supplier<Moment> moment) throws IOException {
        this.moment = moment;
        daemon(this::serve);
    }

    /** One that only misbehaves as told. */
    public MailTrap() throws IOException {
        this(() -> new Moment(0, "", 0));
    }

    public int port() {
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
            say(client, "connected", "220 trap");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.split("[ :]", 2)[0];
                current.reached(word);
                if (say(client, line, word.equals("DATA") ? "354 go on" : "250 ok")
                        .startsWith("354")) {
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
        if (answers.getOrDefault("whole mail", DROP).matches(DROP + "|250.*")) {
            taken.add(one);
        }
        if (!say(client, "whole mail", "250 taken").startsWith("250")) {
            return;
        }
        taken.set(taken.indexOf(one), new Taken(one.id(), text, one.run(), true));
        current.reached("answered");
        if (answers.containsKey("answered")) {
            client.setSoLinger(true, 0);
            throw new IOException("reset as told");
        }
    }

    private static String id(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .map(line -> line.substring("Message-ID: ".length()))
                .findFirst()
                .orElse("none");
    }

    private String say(Socket client, String step, String usual) throws IOException {
        String answer = answers.entrySet().stream()
                .filter(other -> step.startsWith(other.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(usual);
        if (answer.equals(DROP)) {
            throw new IOException("dropped as told");
        } else if (!answer.equals(SILENCE)) {
            client.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
            client.getOutputStream().flush();
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
