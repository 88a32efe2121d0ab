package se.omvarld.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where things lie on this machine.
 *
 * @param config what analysts and operators may change
 * @param routes the routes
 * @param sources the source files, usually {@code routes/sources}
 * @param data the store and the outbox
 */
record Folders(Path config, Path routes, Path sources, Path data) {

    /**
     * These folders, of which all that are read from are there.
     *
     * @throws UsageException naming those that are not
     */
    Folders checked() {
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

    /** A file that may be given relative to the data folder. */
    Path inData(String file) {
        return data.resolve(file).toAbsolutePath().normalize();
    }
}
