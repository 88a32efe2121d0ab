package se.omvarld.edition.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading taken apart: {@code Uppdrag – Rubrik}. A type is one word with a capital; more words before the dash, or
 * nothing but capitals, belong to the title.
 *
 * @param type empty for none
 */
public record TypedTitle(String type, String title) {
    private static final Pattern TYPED =
            Pattern.compile("(\\p{Lu}\\p{Ll}[\\p{L}-]{1,38})\\s+[–—-]\\s+(\\S.*)", Pattern.UNICODE_CASE);
    /** The end of a sentence, but not of "…" or "m.m.". */
    private static final Pattern STOP = Pattern.compile("(?<=[\\p{Ll}\\d”\"])(?<!\\.\\p{Ll}{1,3})\\.$");

    public static TypedTitle of(String heading) {
        String line = STOP.matcher(heading.strip()).replaceFirst("");
        Matcher typed = TYPED.matcher(line);
        return typed.matches() ? new TypedTitle(typed.group(1), typed.group(2)) : new TypedTitle("", line);
    }
}
