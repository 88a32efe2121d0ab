package se.omvarld.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that gives set answers by a command's first word, and "250 ok" otherwise. Serves one connection after the other. */
final class ScriptedSmtpServer implements AutoCloseable {
    /** Every command received; those sent encrypted begin with {@code tls:}. */
    final List<String> commands = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private final Map<String, String> answers;

    ScriptedSmtpServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                answer(client, "220 ready");
                talk(client, "");
            } catch (IOException | GeneralSecurityException e) {
                commands.add("ended: " + e);
            }
        }
    }

    private void talk(Socket client, String prefix) throws IOException, GeneralSecurityException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.split("[ :]", 2)[0];
            commands.add(prefix + line);
            String answer = answers.getOrDefault(word, word.equals("DATA") ? "354 go on" : "250 ok");
            answer(client, answer);
            if (word.equals("STARTTLS")) {
                talk(encrypted(client), "tls:");
                return;
            }
            if (answer.startsWith("354")) {
                skipMail(in);
                answer(client, answers.getOrDefault(".", "250 taken"));
            }
        }
    }

    private static void skipMail(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void answer(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
        client.getOutputStream().flush();
    }

    /** With the self-signed certificate that GreenMail brings for tests. */
    private static Socket encrypted(Socket client) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = ScriptedSmtpServer.class.getResourceAsStream("/greenmail.p12")) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(client, null, client.getPort(), true);
        socket.setUseClientMode(false);
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
