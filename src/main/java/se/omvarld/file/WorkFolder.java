package se.omvarld.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder in which one piece of work is done; deleted when it is closed, with those of its name that killed processes have left. */
public record WorkFolder(Path path) implements Closeable {
    private static final Duration ABANDONED = Duration.ofHours(1);

    /**
     * Makes one, closed to others.
     *
     * @param name what those for the same kind of work begin with, for example {@code omvarld-browser}
     */
    public static WorkFolder make(String name) throws IOException {
        WorkFolder folder = new WorkFolder(Files.createTempDirectory(name));
        removeAbandoned(folder.path(), name);
        return folder;
    }

    /** A process that was killed has left its folder. */
    private static void removeAbandoned(Path own, String name) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(own.resolveSibling(""), name + "*")) {
            Instant latest = Files.getLastModifiedTime(own).toInstant().minus(ABANDONED);
            for (Path folder : folders) {
                if (Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))
                        && Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS)
                                .toInstant()
                                .isBefore(latest)) {
                    delete(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // another process may be removing it
        }
    }

    /** Last and for good; a file that comes while it is deleted is deleted with the next try. */
    private static void delete(Path folder) {
        for (int attempt = 0; Files.exists(folder) && attempt < 3; attempt++) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException | UncheckedIOException e) {
                // changed meanwhile: the next try
            }
        }
    }

    @Override
    public void close() {
        delete(path);
    }
}
