package se.omvarld.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.omvarld.item.text.Sha256;

/** Writes the parts of a backup into a zip file, and notes their sizes and checksums. */
final class PartWriter {
    private final ZipOutputStream zip;
    private final List<BackupManifest.Part> parts = new ArrayList<>();

    PartWriter(ZipOutputStream zip) {
        this.zip = zip;
    }

    /** Writes one part's content and says how many rows it had. */
    interface Content {
        long write(OutputStream out) throws IOException, SQLException;
    }

    void add(String name, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        Counted counted = new Counted(zip);
        BufferedOutputStream out = new BufferedOutputStream(counted, 1 << 16);
        long rows = content.write(out);
        out.flush();
        zip.closeEntry();
        parts.add(new BackupManifest.Part(name, counted.bytes, Sha256.end(counted.digest), rows));
    }

    void add(String name, byte[] content) throws IOException, SQLException {
        add(name, out -> {
            out.write(content);
            return 0;
        });
    }

    List<BackupManifest.Part> parts() {
        return List.copyOf(parts);
    }

    private static final class Counted extends FilterOutputStream {
        private final MessageDigest digest = Sha256.begin();
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            out.write(content, from, length);
            digest.update(content, from, length);
            bytes += length;
        }
    }
}
