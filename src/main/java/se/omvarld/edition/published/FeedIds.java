package se.omvarld.edition.published;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** Gives items their ids: always the same for the same item of the same period, and no two alike. */
final class FeedIds {
    private final Set<String> given = new HashSet<>();

    /**
     * An id made of the identity alone, so that an item keeps it when its title is mended; of the title as well for a second
     * item with that identity.
     *
     * @param period where the item stood, for example {@code 2026-03}
     */
    String of(String period, String identity, String title) {
        String id = id(period, identity);
        for (int same = 0; !given.add(id); same++) {
            id = id(period, identity + "\n" + title + "\n" + same);
        }
        return id;
    }

    private static String id(String period, String identity) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return "omvarldsbevakning-" + period + "-" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
