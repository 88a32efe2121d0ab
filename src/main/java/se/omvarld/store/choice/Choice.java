package se.omvarld.store.choice;

/**
 * One thing that somebody says of one item of a digest.
 *
 * @param number the item's number in that digest, from 1
 * @param area where it is to stand, 1–6; 0 when that is not said
 * @param text a comment's words; else empty
 */
public record Choice(int number, Action action, int area, String text) {

    /** What is wanted. */
    public enum Action {
        /** It is to stand in the report, in its own area or another. */
        REPORT,
        /** It is nothing for the report. */
        NO,
        /** It belongs to another area. */
        AREA,
        /** A remark for whoever edits the report. */
        COMMENT,
        /** What the same person said of it before holds no longer. */
        UNDO
    }
}
