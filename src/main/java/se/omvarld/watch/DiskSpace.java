package se.omvarld.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import se.omvarld.store.db.StoreException;
import se.omvarld.store.db.StoreFile;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.watch.alert.IncidentRecorder;

/** Looks whether the disk of the data folder is nearly full, or takes no new files. */
public final class DiskSpace {
    private static final String NAME = IncidentKind.DISK.name("");

    /** Of what must be free, this much more ends the incident: a disk at its limit does not turn every few minutes. */
    private static final double MARGIN = 1.1;

    /** Bytes of a disk. */
    record Space(long free, long total) {}

    private final Supplier<Space> space;
    private final FreeSpaceLimit limit;
    private final IncidentRecorder incidents;

    /**
     * @param data the data folder
     * @param limit what is to be free, as in the setting {@code alert.disk-free}
     */
    public DiskSpace(String data, String limit, IncidentRecorder incidents) {
        this(() -> spaceOf(Path.of(data)), FreeSpaceLimit.parse(limit), incidents);
    }

    DiskSpace(Supplier<Space> space, FreeSpaceLimit limit, IncidentRecorder incidents) {
        this.space = space;
        this.limit = limit;
        this.incidents = incidents;
    }

    private static Space spaceOf(Path folder) {
        StoreFile.requireNewFile(folder);
        try {
            FileStore disk = Files.getFileStore(folder);
            return new Space(disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException("the disk of " + folder + " cannot be read: " + e, e);
        }
    }

    /** Raises or ends the incident {@code disk}. */
    public void look() {
        Space found;
        try {
            found = space.get();
        } catch (StoreException e) {
            incidents.raise(NAME, e.getMessage());
            return;
        }
        long wanted = limit.bytes(found.total());
        if (found.free() < wanted) {
            incidents.raise(
                    NAME,
                    "the disk of the data folder is nearly full: " + FreeSpaceLimit.shown(found.free())
                            + " free; alert.disk-free is " + limit);
        } else if (found.free() >= wanted * MARGIN) {
            incidents.mend(NAME);
        }
    }
}
