package se.omvarld.item;

/**
 * Where an item comes from, and what its source file says of all its items.
 *
 * @param source the source's id, for example {@code lakemedelsverket-nyheter}
 * @param publisher the name that people see
 * @param language the item's language, for example {@code sv}: as its text shows, else as the source states
 * @param area the area that the source hints at, 1–6; 0 for none
 * @param type the item type that the source states; empty for none
 * @param only a filter in the rule language that items must match; empty for none
 * @param never a filter in the rule language that items must not match; empty for none
 */
public record Origin(
        String source, String publisher, String language, int area, String type, String only, String never) {

    /** The same origin for an item in another language. */
    Origin in(String other) {
        return new Origin(source, publisher, other, area, type, only, never);
    }

    /** An origin without hints or filters. */
    public static Origin of(String source, String publisher) {
        return new Origin(source, publisher, "sv", 0, "", "", "");
    }
}
