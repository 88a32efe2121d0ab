package se.omvarld.rules.expression;

/** The parts of an item in which words are sought, as bits, so that a word may be sought in several. */
public final class ItemPart {
    public static final int TITLE = 1;
    public static final int LEAD = 2;
    static final int SOURCE = 4;
    static final int LINK = 8;
    public static final int TEXT = TITLE | LEAD;

    private ItemPart() {}

    static int of(String field) {
        return switch (field) {
            case Fields.TEXT -> TEXT;
            case Fields.TITLE -> TITLE;
            case Fields.LEAD -> LEAD;
            case Fields.SOURCE -> SOURCE;
            case Fields.LINK -> LINK;
            default -> throw new IllegalArgumentException("There is no field " + field);
        };
    }
}
