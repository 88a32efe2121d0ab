package se.omvarld.cli.daemon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.StoreUrl;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.store.db.StoreFile;

/**
 * Lets one daemon work with a SQLite file, and one with a data folder. The operating system holds the lock and drops it with
 * the process, however that ends; the file itself means nothing.
 */
public final class RunLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("daemon");

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The file that is locked: beside the SQLite file, else in the data folder. */
    public static Path file(Settings settings, Folders folders) {
        String url = StoreUrl.of(settings, folders);
        return StoreFile.is(url)
                ? beside(StoreFile.path(url))
                : folders.inData("run.lock");
    }

    public static Path beside(Path sqlite) {
        return sqlite.resolveSibling(sqlite.getFileName() + ".running");
    }

    /**
     * Takes the lock.
     *
     * @throws UsageException when a daemon has it
     */
    public static RunLock take(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isTaken(channel)) {
                String holder = holder(channel);
                channel.close();
                throw new UsageException(List.of("a daemon is running on this store already" + holder + " (" + file
                        + " is locked): stop it, give this one a data folder of its own (--data), or let several share"
                        + " the work with PostgreSQL (store.url; docs/operators.md)"));
            }
            note(channel);
            return new RunLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be locked", e);
        }
    }

    private static boolean isTaken(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            LOG.warn("this disk knows no locks ({}): see to it that only one daemon runs on it", e.getMessage());
            return true;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        String process = new String(buffer.array(), StandardCharsets.US_ASCII).replaceAll("\\D", "");
        return process.isEmpty() ? "" : ", process " + process;
    }

    private static void note(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("the lock is dropped with the process", e);
        }
    }
}
