package se.omvarld.cli.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.omvarld.mail.signin.MailSignIn;
import se.omvarld.store.db.StoreException;

/** Which settings are secret, and where they stand that others can see. */
public final class SecretSettings {
    private SecretSettings() {}

    /** Whether a setting's value is a secret. */
    static boolean isOne(String key) {
        return key.endsWith(".password") || key.endsWith("-secret") || key.endsWith(".webhook");
    }

    /** A value as people may see it. */
    static String shown(String key, String value) {
        if (isOne(key)) {
            return value.isEmpty() ? "" : "(set)";
        }
        return key.equals("store.url") ? StoreException.shown(value) : value;
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

    /** Logins without a secret; a line each. They may stand where only the daemon can read, so they hinder nothing. */
    static List<String> missing(Map<String, String> values) {
        List<String> lines = new ArrayList<>();
        for (String server : List.of("mail.smtp", "mail.imap")) {
            boolean used = !values.get(server + ".host").isEmpty();
            boolean oauth2 = MailSignIn.isOAuth2(values.get(server + ".auth"));
            String secret = oauth2 ? "mail.oauth2.client-secret" : server + ".password";
            boolean named = oauth2 || !values.get(server + ".user").isEmpty();
            boolean certified =
                    oauth2 && !values.get("mail.oauth2.certificate-file").isEmpty();
            if (used && named && !certified && values.get(secret).isEmpty()) {
                lines.add(server + ".user: it signs in, but " + secret + " is empty; set " + Settings.variable(secret)
                        + " in the daemon's environment, if it is not there already");
            }
        }
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
