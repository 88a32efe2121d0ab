package se.omvarld.edition.docx;

import se.omvarld.item.text.Sha256;

/** A short stable name for a story, valid as a bookmark and as the tag of a content control. */
public final class ItemBookmark {
    private ItemBookmark() {}

    /** For example {@code post_3f9a01c2b4d5}: the same story has the same name in every draft. */
    public static String of(String storyId) {
        return "post_" + Sha256.hex(storyId, 6);
    }
}
