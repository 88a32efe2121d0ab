package se.omvarld.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param format the version of the backup's own format
 * @param program the version of the program that made it
 * @param schema the version of the store's tables
 * @param made when, in UTC as ISO text
 * @param database {@code sqlite} or {@code postgresql}
 * @param leftOut the settings whose values were left out, since they are secrets
 */
public record BackupManifest(
        int format,
        String program,
        String schema,
        String made,
        String database,
        List<String> leftOut,
        List<Part> parts) {
    static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * One file of a backup.
     *
     * @param rows of a table; 0 for other files
     */
    public record Part(String name, long bytes, String sha256, long rows) {}

    byte[] json() throws JsonProcessingException {
        return JSON.writeValueAsBytes(this);
    }

    static BackupManifest read(byte[] json) {
        try {
            BackupManifest manifest = JSON.readValue(json, BackupManifest.class);
            if (manifest.format != FORMAT) {
                throw new BadBackupException(
                        "the backup's format is " + manifest.format + "; this version reads only " + FORMAT);
            }
            manifest.refuseNonsense();
            return manifest;
        } catch (IOException e) {
            throw new BadBackupException("its manifest.json cannot be read", e);
        }
    }

    private void refuseNonsense() {
        boolean whole = parts != null && made != null && database != null && program != null && leftOut != null;
        if (!whole || schema == null || !schema.matches("\\d{1,4}(\\.\\d{1,4}){0,2}")) {
            throw new BadBackupException("its manifest.json says too little");
        }
        if (parts.stream().anyMatch(part -> part == null || part.name == null || part.bytes < 0 || part.rows < 0)) {
            throw new BadBackupException("its manifest.json names impossible parts");
        }
    }

    /** The rows of all tables. */
    public long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    /** The bytes of all parts. */
    long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }
}
