package se.omvarld.edition.published;

import java.util.HashSet;
import java.util.Set;
import se.omvarld.item.text.Sha256;

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
        return "omvarldsbevakning-" + period + "-" + Sha256.hex(identity, 8);
    }
}
