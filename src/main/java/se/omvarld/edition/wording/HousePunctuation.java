package se.omvarld.edition.wording;

import java.util.regex.Pattern;

/** Marks as the house writes them: ”…” around quotes, "space, en dash, space" between parts. */
final class HousePunctuation {
    private static final Pattern DOUBLE_QUOTE = Pattern.compile("[\"“”„‟«»]|''");
    private static final Pattern SINGLE_QUOTE = Pattern.compile("[‘‚‛`´]");
    private static final Pattern DASH = Pattern.compile("\\s+[-‐‑‒–—―−]+\\s+|\\s*[—―]\\s*");
    private static final Pattern LOOSE_ENDS = Pattern.compile("^[\\s–—|:;,]+|[\\s–—|:;,]+$");

    private HousePunctuation() {}

    static String of(String line) {
        String quoted = DOUBLE_QUOTE.matcher(line).replaceAll("”");
        String single = SINGLE_QUOTE.matcher(quoted).replaceAll("’");
        return DASH.matcher(single).replaceAll(" – ");
    }

    /** With the mark that ends a quote, where the source forgot it or it was cut off. */
    static String closed(String line) {
        boolean open = line.chars().filter(mark -> mark == '”').count() % 2 == 1;
        return open && !line.endsWith("”") ? line + "”" : line;
    }

    /** Without separators that stand at the beginning or the end. */
    static String trimmed(String line) {
        return LOOSE_ENDS.matcher(line).replaceAll("");
    }
}
