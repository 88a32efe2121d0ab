package se.omvarld.edition.text;

/**
 * What was read of a returned document but may be meant otherwise: people are asked.
 *
 * @param title the item's, or the chapter's as it is called now
 * @param read what was taken: the address that is shown, the chapter's name in the draft, the other item's title
 * @param other the address behind; empty when there is none
 */
public record ReadDoubt(Kind kind, String title, String read, String other) {

    /** What the doubt is about. */
    public enum Kind {
        /** The address that people see is another than the one behind it. */
        OTHER_ADDRESS_BEHIND,
        /** A chapter has a new name and was known by the draft's mark. */
        RENAMED_CHAPTER,
        /** The address of another item of the draft stands under this one. */
        TWO_ADDRESSES
    }
}
