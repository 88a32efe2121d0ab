package se.omvarld.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.omvarld.item.text.Sha256;

/** A backup that is read: every part is there, is whole, and is nothing else than it says. */
public final class BackupFile implements AutoCloseable {
    private static final int MOST_PARTS = 20_000;
    private static final int LARGEST_MANIFEST = 8 << 20;
    /** Text shrinks to a tenth or so; what grows more than this when it is unpacked is no backup. */
    private static final long MOST_GROWTH = 200;

    private static final long ALWAYS_ALLOWED = 16L << 20;

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a backup whose parts are those of its manifest.
     *
     * @throws BadBackupException when it is none
     */
    public static BackupFile open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BadBackupException(file + " is no backup, or not whole: " + e.getMessage(), e);
        }
        try {
            return new BackupFile(zip, manifest(zip, file));
        } catch (BadBackupException e) {
            zip.close();
            throw new BadBackupException(file + " is refused: " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw new BadBackupException(file + " is refused: it cannot be read", e);
        }
    }

    /** Reads all of it once. */
    public static BackupManifest check(Path file, long space) throws IOException {
        try (BackupFile backup = open(file)) {
            backup.checkParts(space);
            return backup.manifest;
        }
    }

    public BackupManifest manifest() {
        return manifest;
    }

    private static BackupManifest manifest(ZipFile zip, Path file) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw new BadBackupException("it has " + zip.size() + " parts, more than any backup has");
        }
        ZipEntry entry = zip.getEntry(PartNames.MANIFEST);
        if (entry == null) {
            throw new BadBackupException("it has no manifest.json");
        }
        BackupManifest manifest;
        try (InputStream in = zip.getInputStream(entry)) {
            manifest = BackupManifest.read(in.readNBytes(LARGEST_MANIFEST));
        }
        compare(zip, manifest);
        long most = file.toFile().length() * MOST_GROWTH + ALWAYS_ALLOWED;
        if (manifest.parts().stream().anyMatch(part -> part.bytes() > most) || manifest.bytes() > most) {
            throw new BadBackupException(
                    "it would be " + manifest.bytes() + " bytes unpacked, more than any backup is");
        }
        return manifest;
    }

    private static void compare(ZipFile zip, BackupManifest manifest) {
        Set<String> promised = new HashSet<>();
        for (BackupManifest.Part part : manifest.parts()) {
            if (!PartNames.isKnown(part.name()) || !promised.add(part.name())) {
                throw new BadBackupException("its manifest names a part that no backup has");
            }
        }
        List<String> found = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            found.add(entries.nextElement().getName());
        }
        promised.add(PartNames.MANIFEST);
        if (found.size() != promised.size() || !promised.equals(new HashSet<>(found))) {
            throw new BadBackupException("its parts are not those that its manifest names");
        }
    }

    /**
     * Reads every part, and compares size and checksum.
     *
     * @param space bytes that may be taken when it is unpacked
     */
    void checkParts(long space) throws IOException {
        if (manifest.bytes() > space) {
            throw new BadBackupException(
                    "unpacked it takes " + manifest.bytes() + " bytes; only " + space + " are free on the disk");
        }
        for (BackupManifest.Part part : manifest.parts()) {
            try (DigestInputStream in = new DigestInputStream(open(part), Sha256.begin())) {
                long bytes = drain(in, part.bytes());
                if (bytes != part.bytes() || !Sha256.end(in.getMessageDigest()).equals(part.sha256())) {
                    throw new BadBackupException("its part " + part.name() + " is not what its manifest says");
                }
            } catch (ZipException e) {
                throw new BadBackupException("its part " + part.name() + " is broken", e);
            }
        }
    }

    private static long drain(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0 && bytes <= most; read = in.read(buffer)) {
            bytes += read;
        }
        return bytes;
    }

    public InputStream open(BackupManifest.Part part) throws IOException {
        return zip.getInputStream(zip.getEntry(part.name()));
    }

    /** A small part's bytes; {@link #checkParts} has seen that it is as long as it says. */
    byte[] bytes(BackupManifest.Part part) throws IOException {
        try (InputStream in = open(part)) {
            return in.readNBytes((int) Math.min(part.bytes(), Integer.MAX_VALUE - 8));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
