package se.omvarld.cli.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last good version of each source file, in the data folder: what is refused at a start is polled on all the same. */
record SourceCopies(Path copies) {
    private static final Logger LOG = LoggerFactory.getLogger("sources");

    /**
     * Makes the copies agree with what is in force.
     *
     * @param good the names of files that are in force as they stand in the folder
     * @param refused the names of those whose last good version stays
     */
    void keep(Path folder, Set<String> good, Set<String> refused) {
        try {
            Files.createDirectories(copies);
            for (String file : good) {
                copy(folder.resolve(file), copies.resolve(file));
            }
            try (Stream<Path> old = Files.list(copies)) {
                for (Path copy : old.toList()) {
                    String name = copy.getFileName().toString();
                    if (!good.contains(name) && !refused.contains(name)) {
                        Files.delete(copy);
                    }
                }
            }
        } catch (IOException e) {
            LOG.warn("no copies of the source files can be kept in {}: {}", copies, e.toString());
        }
    }

    private static void copy(Path file, Path copy) throws IOException {
        if (Files.exists(copy) && Files.mismatch(file, copy) < 0) {
            return;
        }
        Path fresh = copy.resolveSibling("." + copy.getFileName() + ".new");
        Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
