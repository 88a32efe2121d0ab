package se.omvarld.cli.log;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a line begins with when standard error is systemd's journal, so that {@code journalctl -p warning} finds it (sd-daemon(3));
 * nothing anywhere else.
 */
public final class JournalPriority {
    private static final boolean JOURNAL = isJournal(System.getenv("JOURNAL_STREAM"), Path.of("/proc/self/fd/2"));

    private JournalPriority() {}

    /** Of a level of the log. */
    static String of(Level level) {
        return of(level, JOURNAL);
    }

    static String of(Level level, boolean journal) {
        if (!journal) {
            return "";
        }
        return switch (level.toInt()) {
            case Level.ERROR_INT -> "<3>";
            case Level.WARN_INT -> "<4>";
            case Level.INFO_INT -> "<6>";
            default -> "<7>";
        };
    }

    /** Of what ends a command. */
    public static String ofFailure() {
        return of(Level.ERROR);
    }

    /** The variable is handed down to programs whose output goes elsewhere, so the stream itself is asked (systemd.exec(5)). */
    static boolean isJournal(String stream, Path standardError) {
        try {
            return stream != null
                    && stream.substring(stream.indexOf(':') + 1)
                            .equals(Files.getAttribute(standardError, "unix:ino")
                                    .toString());
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
