package se.omvarld.edition.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a heading begins with: {@code 3} for a chapter, {@code 3.12} for an item.
 *
 * @param item 0 for a chapter
 * @param rest what stands after the number
 */
record ItemNumber(int chapter, int item, String rest) {
    /** A heading is no longer; keeps the patterns' work small. */
    private static final int LONGEST = 1_000;

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})(?:\\.(\\d{1,3}))?\\.?\\s+(\\S.*)");
    /** How a line of the table of contents ends: a page number after dots or a tab's space. */
    private static final Pattern CONTENTS = Pattern.compile(".*(?:\\.{2,}|…|\\s)\\s*\\d{1,3}$");

    static Optional<ItemNumber> of(String line) {
        Matcher match = NUMBERED.matcher(line);
        if (line.length() > LONGEST || !match.matches()) {
            return Optional.empty();
        }
        int item = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        return Optional.of(new ItemNumber(Integer.parseInt(match.group(1)), item, match.group(3)));
    }

    static boolean begins(String line) {
        return NUMBERED.matcher(line).matches();
    }

    boolean isChapter() {
        return item == 0;
    }

    /** Whether a title begins after it: not the wrapped "3.5 procent". */
    boolean beforeTitle() {
        return !Character.isLowerCase(rest.codePointAt(0));
    }

    /** Whether the line looks like one of the table of contents. */
    boolean inContents() {
        return CONTENTS.matcher(rest).matches();
    }
}
