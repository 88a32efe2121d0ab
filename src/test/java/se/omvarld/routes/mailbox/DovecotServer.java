package se.omvarld.routes.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Debian's Dovecot (packages dovecot-core and dovecot-imapd) as a process of its own, with all that it writes in a folder. */
final class DovecotServer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
    private static final Path IMAP = Path.of("/usr/lib/dovecot/imap");
    private static final String SETTINGS = """
            protocols = imap
            base_dir = %1$s/run
            state_dir = %1$s/run
            log_path = %1$s/log
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            first_valid_gid = 0
            mail_location = maildir:%1$s/mail
            passdb {
              driver = passwd-file
              args = scheme=PLAIN username_format=%%u %1$s/users
            }
            userdb {
              driver = static
              args = uid=nobody gid=nogroup home=%1$s
            }
            service imap-login {
              chroot =
              inet_listener imap {
                address = 127.0.0.1
                port = %2$d
              }
              inet_listener imaps {
                port = 0
              }
            }
            service auth {
              user = root
            }
            service anvil {
              chroot =
            }
            """;

    private final Process process;
    private final int port;

    private static final String QUOTA = """
            mail_plugins = quota
            plugin {
              quota = maildir:User quota
              quota_rule = *:storage=%dK
              quota_grace = 0
            }
            """;

    /**
     * Starts it with one mailbox.
     *
     * @param kilobytes what the mailbox holds at most; 0 for any amount
     */
    DovecotServer(Path folder, String user, String password, int kilobytes) {
        try {
            Path mail = Files.createDirectories(folder.resolve("mail"));
            Files.setOwner(
                    mail,
                    mail.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody")); // never root
            for (Path open : List.of(folder, folder.getParent())) {
                Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            Path settings = Files.writeString(
                    folder.resolve("dovecot.conf"),
                    SETTINGS.formatted(folder, port) + (kilobytes > 0 ? QUOTA.formatted(kilobytes) : ""));
            Files.writeString(folder.resolve("users"), user + ":" + password + "\n");
            process = new ProcessBuilder(PROGRAM.toString(), "-F", "-c", settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::answers);
    }

    /** Whether it can be started: it is installed, and this is root, whose rights it needs to give them up. */
    static boolean isThere() {
        return Files.isExecutable(PROGRAM)
                && Files.isExecutable(IMAP)
                && System.getProperty("user.name").equals("root");
    }

    int port() {
        return port;
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == '*';
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
