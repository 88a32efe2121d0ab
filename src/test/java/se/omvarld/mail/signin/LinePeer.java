package se.omvarld.mail.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A mail server that answers each line as it is told to, and ends the session after {@code BYE}. */
public final class LinePeer implements AutoCloseable {
    /** Every line received. */
    public final List<String> lines = new CopyOnWriteArrayList<>();

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final String greeting;
    private final UnaryOperator<String> answers;

    /** Begins each session with a greeting. */
    public LinePeer(String greeting, UnaryOperator<String> answers) throws IOException {
        this.greeting = greeting;
        this.answers = answers;
        Thread thread = new Thread(this::serve, "line-peer");
        thread.setDaemon(true);
        thread.start();
    }

    /** An IMAP server as Exchange Online presents itself; {@code answers} get a command without its tag, and give the result. */
    public static LinePeer imap(String capabilities, UnaryOperator<String> answers) throws IOException {
        AtomicReference<String> tag = new AtomicReference<>();
        return new LinePeer("* OK The Microsoft Exchange IMAP4 service is ready.", line -> {
            String[] parts = line.split(" ", 2);
            if (parts.length == 1) {
                return tag.get() + " OK signed in"; // the token, after the command's own line
            }
            tag.set(parts[0]);
            String command = parts[1];
            String answer = answers.apply(command);
            if (answer != null) {
                return answer.startsWith("+") || answer.startsWith("* BYE") ? answer : parts[0] + " " + answer;
            } else if (command.startsWith("CAPABILITY")) {
                return "* CAPABILITY IMAP4rev1 " + capabilities + "\r\n" + parts[0] + " OK done";
            } else if (command.startsWith("LIST")) {
                return "* LIST (\\HasNoChildren) \"/\" INBOX\r\n" + parts[0] + " OK done";
            } else if (command.startsWith("SELECT") || command.startsWith("EXAMINE")) {
                return "* 0 EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY 1] ok\r\n" + parts[0]
                        + " OK done";
            } else if (command.startsWith("STATUS")) {
                return "* STATUS INBOX (MESSAGES 0 UNSEEN 0 RECENT 0 UIDNEXT 1 UIDVALIDITY 1)\r\n" + parts[0]
                        + " OK done";
            }
            return parts[0] + " OK done";
        });
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                lines.add("ended: " + e);
            }
        }
    }

    private void talk(Socket client) throws IOException {
        write(client, greeting);
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines.add(line);
            String answer = answers.apply(line);
            write(client, answer);
            if (answer.startsWith("* BYE")) {
                return;
            } else if (answer.startsWith("354")) {
                String mail = in.readLine();
                while (mail != null && !mail.equals(".")) {
                    mail = in.readLine();
                }
                write(client, answers.apply("."));
            }
        }
    }

    private static void write(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
