package se.omvarld.store.published;

import se.omvarld.rules.evaluate.LabelledItem;

/**
 * What a returned document made of one story of the month's draft, or one item of the analysts' own.
 *
 * @param story the story's id; empty for an item that the archive does not have
 * @param proposedArea the area in which the draft had it; 0 when the draft did not have it
 * @param proposedTitle its title in the draft; empty when the draft did not have it
 * @param proposedType its type in the draft; empty for none
 * @param item as it was published; as the draft had it when it was not. Its relevance says what rules learn
 */
public record ReturnedItem(
        State state, String story, int proposedArea, String proposedTitle, String proposedType, LabelledItem item) {

    /** What became of it. */
    public enum State {
        /** Stood in a chapter of the draft, and still does. */
        KEPT,
        /** Stood in the draft's list of what only reached the digest, and was put into a chapter. */
        ADDED,
        /** The analysts' own. */
        OWN,
        /** Stood in a chapter of the draft, and was taken out. */
        REMOVED,
        /** Stood in the list, and went away with it. */
        LEFT_OVER
    }

    public boolean published() {
        return state == State.KEPT || state == State.ADDED || state == State.OWN;
    }

    public boolean moved() {
        return isOfDraft() && item.area() != proposedArea;
    }

    public boolean retitled() {
        return state == State.KEPT && !item.title().equals(proposedTitle);
    }

    public boolean retyped() {
        return state == State.KEPT && !item.type().equals(proposedType);
    }

    private boolean isOfDraft() {
        return state == State.KEPT || state == State.ADDED;
    }
}
