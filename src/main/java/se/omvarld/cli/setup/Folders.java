package se.omvarld.cli.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where things lie on this machine.
 *
 * @param config what analysts and operators may change
 * @param routes the routes
 * @param sources the source files, usually {@code routes/sources}
 * @param data the store and the outbox
 */
public record Folders(Path config, Path routes, Path sources, Path data) {
    private static final Logger LOG = LoggerFactory.getLogger(Folders.class);

    /**
     * These folders, of which all that are read from are there.
     *
     * @throws UsageException naming those that are not
     */
    public Folders checked() {
        List<String> missing = Stream.of(
                        Map.entry("--config", config), Map.entry("--routes", routes), Map.entry("--sources", sources))
                .filter(folder -> !Files.isDirectory(folder.getValue()))
                .map(folder -> folder.getKey() + ": there is no folder " + folder.getValue())
                .toList();
        if (!missing.isEmpty()) {
            throw new UsageException(missing);
        }
        return this;
    }

    /** Makes the data folder when it is missing, closed to other users; one that is there keeps the rights it was given. */
    public void makeData() {
        Path folder = data.toAbsolutePath();
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder.getParent());
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException | UnsupportedOperationException e) {
            // The store tries again, and says why it cannot be made.
            LOG.debug("{} is not made", folder, e);
        }
    }

    /** A file that may be given relative to the data folder. */
    public Path inData(String file) {
        return data.resolve(file).toAbsolutePath().normalize();
    }
}
