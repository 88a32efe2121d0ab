package se.omvarld.edition.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The feed's file: a reader sees all of the old one or all of the new one. */
final class FeedFile {
    private static final String NAME = "omvarldsbevakning.xml";
    private static final int LARGEST = 20_000_000;
    private static final Pattern BUILT = Pattern.compile("<lastBuildDate>[^<]{1,60}</lastBuildDate>");

    private final Path file;

    FeedFile(Path folder) {
        file = folder.resolve(NAME);
    }

    Path path() {
        return file;
    }

    /** What lies there; empty when nothing readable does. */
    private Optional<String> content() {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Whether the file says what a feed says, whenever either was built. */
    boolean saysTheSame(String feed) {
        return content().map(FeedFile::undated).filter(undated(feed)::equals).isPresent();
    }

    private static String undated(String feed) {
        return BUILT.matcher(feed).replaceFirst("");
    }

    /** Puts a new feed in place of the old one, readable for the web server. */
    void replace(String feed) {
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = folder.resolve("." + NAME + "." + UUID.randomUUID());
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                open(folder, "rwxr-xr-x");
            }
            try {
                Files.write(fresh, feed.getBytes(StandardCharsets.UTF_8));
                open(fresh, "rw-r--r--");
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** What was published is for all to read; the daemon's files are closed to others otherwise. */
    private static void open(Path file, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
