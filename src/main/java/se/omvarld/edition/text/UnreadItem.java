package se.omvarld.edition.text;

import java.util.List;

/**
 * What stands in a returned document like an item and was not read as one: it is neither published nor taken out.
 *
 * @param title its first line
 * @param under the title of the item under whose address it stands; empty for none
 * @param ids names that the draft gave it
 * @param urls its addresses
 */
public record UnreadItem(String title, Reason why, String under, List<String> ids, List<String> urls) {

    /** Why it was not read. */
    public enum Reason {
        /** It stands under no area's heading. */
        NO_CHAPTER,
        /** Its heading has not the style of an item's heading. */
        NO_HEADING,
        /** It stands after another item's address and has an address of its own. */
        SECOND_ADDRESS
    }

    public UnreadItem {
        ids = List.copyOf(ids);
        urls = List.copyOf(urls);
    }
}
