package se.omvarld.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of config and routes in a backup.
 *
 * @param content by name
 * @param originals what was shipped where the backup was made
 */
public record EditedFiles(Map<String, byte[]> content, ShippedFiles originals) {

    public static EditedFiles in(BackupFile backup) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        ShippedFiles originals = ShippedFiles.UNKNOWN;
        for (BackupManifest.Part part : backup.manifest().parts()) {
            if (part.name().equals(PartNames.ORIGINALS)) {
                originals = ShippedFiles.read(new String(backup.bytes(part), StandardCharsets.UTF_8));
            } else if (PartNames.isFile(part.name())) {
                content.put(part.name(), backup.bytes(part));
            }
        }
        return new EditedFiles(content, originals);
    }
}
