package se.omvarld.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import se.omvarld.store.db.StoreException;
import se.omvarld.store.db.StoreLock;

/** Makes backups: the store as it was at one moment, and the files that people edit, in one file for either database. */
public final class Backups {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** As {@link #make} names what is not finished, whatever the backup is called. */
    private static final String UNFINISHED = "\\..+\\.zip\\.part";

    private final DatabaseUrl database;
    private final FolderFiles files;
    private final String program;
    private final Clock clock;

    /** @param program this program's version */
    public Backups(DatabaseUrl database, FolderFiles files, String program, Clock clock) {
        this.database = database;
        this.files = files;
        this.program = program;
        this.clock = clock;
    }

    /**
     * What was made.
     *
     * @param rows of all tables
     * @param leftOut settings whose secrets are left out
     * @param foreign files of the folders that are left out, each with the reason
     */
    public record Made(
            Path file, long bytes, String schema, long rows, int parts, List<String> leftOut, List<String> foreign) {}

    /** The time in the names of what is made or put aside now, for example {@code 20260318T033000Z}. */
    public static String stamp(Clock clock) {
        return STAMP.format(clock.instant());
    }

    /** The usual name of a backup that is made now. */
    public String name() {
        return ScheduledBackups.PREFIX + stamp(clock) + ".zip";
    }

    /**
     * Makes a backup, reads it again, and only then gives it its name. It is readable by its owner alone.
     *
     * @param progress takes a line a table
     * @throws StoreException saying why there is none
     */
    public Made make(Path target, Consumer<String> progress) {
        Path file = target.toAbsolutePath().normalize();
        if (Files.exists(file)) {
            throw new StoreException(file + " is there already; a backup overwrites nothing", null);
        }
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Optional<StoreLock> lock = database.isFile() ? StoreLock.shared(database.path()) : Optional.empty();
        try {
            removeUnfinished(file.getParent());
            BackupContent content = new BackupContent(database, files, program, clock, progress);
            BackupManifest written = write(part, content);
            BackupFile.check(part, Long.MAX_VALUE);
            Files.move(part, file);
            return new Made(
                    file,
                    Files.size(file),
                    written.schema(),
                    written.rows(),
                    written.parts().size(),
                    written.leftOut(),
                    content.foreign());
        } catch (FileAlreadyExistsException e) {
            throw new StoreException(file + " is there already; a backup overwrites nothing", e);
        } catch (IOException | SQLException e) {
            throw new StoreException("the backup " + file + " was not made: " + why(e), e);
        } finally {
            discard(part);
            lock.ifPresent(StoreLock::close);
        }
    }

    /** What killed backups have left: a living one holds a lock on its own. */
    private static void removeUnfinished(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> parts;
        try (Stream<Path> files = Files.list(folder)) {
            parts = files.filter(file -> file.getFileName().toString().matches(UNFINISHED))
                    .toList();
        }
        for (Path part : parts) {
            if (isAbandoned(part)) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static boolean isAbandoned(Path part) {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // it is deleted when the next one is made
        }
    }

    private static String why(Exception failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private static BackupManifest write(Path part, BackupContent content) throws IOException, SQLException {
        create(part);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(java.nio.channels.Channels.newOutputStream(channel))) {
            hold(channel);
            BackupManifest manifest = content.write(zip);
            zip.finish();
            channel.force(true);
            return manifest;
        }
    }

    /** Shows others that this one lives, until the channel is closed. */
    private static void hold(FileChannel channel) {
        try {
            channel.lock();
        } catch (IOException e) {
            // a disk without locks: there nobody can take it for abandoned either
        }
    }

    /** For its owner alone, from the beginning, where the file system knows owners. */
    private static void create(Path part) throws IOException {
        Path folder = part.getParent();
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        FileStore disk = Files.getFileStore(folder);
        if (disk.supportsFileAttributeView("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
    }
}
