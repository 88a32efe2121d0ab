package se.omvarld.cli.daemon;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells systemd that the daemon is ready, and from time to time that it works (sd_notify(3)). It is sent by systemd's own
 * {@code systemd-notify}: Java has no datagrams of that kind. Does nothing where nobody asked for it.
 */
public final class SystemdNotification {
    private static final Logger LOG = LoggerFactory.getLogger("daemon");
    private static final int LONGEST_SECONDS = 10;

    private final boolean asked;
    private final String program;

    /** By the environment: systemd names its socket there. */
    public SystemdNotification() {
        this(System.getenv("NOTIFY_SOCKET") != null, "systemd-notify");
    }

    SystemdNotification(boolean asked, String program) {
        this.asked = asked;
        this.program = program;
    }

    /** Everything has started. */
    public void ready() {
        send("--ready");
    }

    /** What runs by itself does so; systemd starts the daemon anew when it does not hear this for long. */
    public void working() {
        send("WATCHDOG=1");
    }

    private void send(String what) {
        if (!asked) {
            return;
        }
        try {
            Process sending = new ProcessBuilder(List.of(program, what))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!sending.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                sending.destroyForcibly();
            }
        } catch (IOException e) {
            LOG.warn("systemd is not told {}: {}", what, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
