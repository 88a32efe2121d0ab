package se.omvarld.source.browser;

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

/** The folder in which the browser works for one page; deleted when it is closed, with those that killed processes have left. */
record BrowserFolder(Path path) implements Closeable {
    private static final String NAME = "omvarld-browser";
    private static final Duration ABANDONED = Duration.ofHours(1);

    static BrowserFolder make() throws IOException {
        BrowserFolder folder = new BrowserFolder(Files.createTempDirectory(NAME));
        removeAbandoned(folder.path());
        return folder;
    }

    /** A process that was killed has left its folder. */
    private static void removeAbandoned(Path own) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(own.resolveSibling(""), NAME + "*")) {
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
