package se.omvarld.cli.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                Path copy = copies.resolve(file);
                if (Files.notExists(copy) || Files.mismatch(folder.resolve(file), copy) >= 0) {
                    FileCopy.make(folder.resolve(file), copy);
                }
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
}
