package se.omvarld.cli.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.omvarld.store.db.StoreException;

/** Which settings are secret, and where they stand that others can see. */
public final class SecretSettings {
    private SecretSettings() {}

    /** Whether a setting's value is a secret. */
    static boolean isOne(String key) {
        return key.endsWith(".password");
    }

    /** What is to be said of passwords that others of this machine can read; a line each. */
    static List<String> seenByOthers(Path config, Map<String, String> overrides) {
        List<String> lines = new ArrayList<>();
        Path file = config.resolve("application.properties");
        PropertiesFile settings = PropertiesFile.read(file);
        boolean open = othersMayRead(file);
        settings.values().forEach((key, value) -> {
            if (holdsOne(key, value) && open) {
                lines.add(settings.place(key) + ": " + key + " holds a password, and others may read this file; set "
                        + (isOne(key) ? Settings.variable(key) : "OMVARLD_STORE_PASSWORD")
                        + " in the environment instead, or chmod o-r the file");
            }
        });
        overrides.forEach((key, value) -> {
            if (holdsOne(key, value)) {
                lines.add("--set " + key + ": everybody on this machine sees a command's arguments; set "
                        + (isOne(key) ? Settings.variable(key) : "OMVARLD_STORE_PASSWORD")
                        + " in the environment instead");
            }
        });
        return lines;
    }

    private static boolean holdsOne(String key, String value) {
        return (isOne(key) && !value.isBlank())
                || (key.equals("store.url") && !StoreException.shown(value).equals(value));
    }

    private static boolean othersMayRead(Path file) {
        try {
            Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
            return allowed.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
