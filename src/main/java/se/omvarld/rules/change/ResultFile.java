package se.omvarld.rules.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.file.FilePermissions;

/** The page beside {@code areas.yaml}. A reader sees the old one or the new one, never a half; the folder may refuse both. */
public final class ResultFile {
    private static final Logger LOG = LoggerFactory.getLogger("config");
    private static final String NAME = "areas-resultat.html";

    private final Path folder;
    private boolean refusing;

    /** @param folder the folder of {@code areas.yaml} */
    public ResultFile(Path folder) {
        this.folder = folder;
    }

    /** Whether a file is the page, or one that is about to become it: nobody's setting. */
    public static boolean is(Path file) {
        return String.valueOf(file.getFileName()).startsWith(NAME);
    }

    /** Writes the page. A folder that cannot be written is told in the log, once until it can be written again. */
    public synchronized void write(String html) {
        // Nodes may share the folder, and write at the same time.
        Path fresh = folder.resolve(NAME + "." + UUID.randomUUID());
        try {
            Files.write(fresh, html.getBytes(StandardCharsets.UTF_8));
            share(fresh);
            move(fresh, folder.resolve(NAME));
            refusing = false;
        } catch (IOException e) {
            remove(fresh);
            if (!refusing) {
                LOG.warn(
                        "{} cannot be written into {}; rules are taken over all the same ({})",
                        NAME,
                        folder,
                        e.toString());
            }
            refusing = true;
        }
    }

    /** Whoever may read the rules may read what they do; the daemon's files are closed to others otherwise. */
    private void share(Path page) throws IOException {
        Path rules = folder.resolve("areas.yaml");
        if (Files.exists(rules)) {
            FilePermissions.ofReaders(page, rules);
        }
    }

    private static void move(Path fresh, Path page) throws IOException {
        try {
            Files.move(fresh, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, page, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            LOG.debug("{} stays behind", fresh, e);
        }
    }
}
