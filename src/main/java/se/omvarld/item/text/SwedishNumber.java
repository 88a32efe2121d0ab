package se.omvarld.item.text;

import java.util.Locale;

/** Numbers as Swedish readers write them. */
public final class SwedishNumber {
    private static final char NO_BREAK_SPACE = 0xa0;

    private SwedishNumber() {}

    /** Whole thousands apart, by a space that does not break: {@code 12 345}. */
    public static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', NO_BREAK_SPACE);
    }

    /** At most one decimal: {@code 9} or {@code 4,5}. */
    public static String of(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number).replace('.', ',');
        return text.endsWith(",0") ? text.substring(0, text.length() - 2) : text;
    }

    /** With its noun, on the same line: {@code 1 källa}, {@code 3 källor}. */
    public static String count(long number, String one, String several) {
        return of(number) + NO_BREAK_SPACE + (number == 1 ? one : several);
    }
}
