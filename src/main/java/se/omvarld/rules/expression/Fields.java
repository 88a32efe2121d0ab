package se.omvarld.rules.expression;

import java.util.List;

/** The fields that an expression can name. */
public final class Fields {
    /** Title or lead: what a word without a field means. */
    static final String TEXT = "text";

    static final String TITLE = "title";
    static final String LEAD = "lead";

    /** The publisher, the source's id and the host of the link. */
    static final String SOURCE = "source";

    /** The path of the link. */
    static final String LINK = "link";

    static final List<String> NAMES = List.of(TITLE, LEAD, SOURCE, LINK);

    private Fields() {}

    /** Names and addresses are compared without accents and punctuation. */
    public static boolean isPlain(String field) {
        return field.equals(SOURCE) || field.equals(LINK);
    }

    static String indexed(String field, String text) {
        return isPlain(field) ? TextNormalizer.plain(text) : TextNormalizer.unglued(TextNormalizer.of(text));
    }
}
