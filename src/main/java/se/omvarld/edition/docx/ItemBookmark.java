package se.omvarld.edition.docx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short stable name for a story, valid as a bookmark and as the tag of a content control. */
public final class ItemBookmark {
    private ItemBookmark() {}

    /** For example {@code post_3f9a01c2b4d5}: the same story has the same name in every draft. */
    public static String of(String storyId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(storyId.getBytes(StandardCharsets.UTF_8));
            return "post_" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
