package se.omvarld.edition.wording;

import java.util.regex.Pattern;

/** Marks as the house writes them: ”…” around quotes, "space, en dash, space" between parts. */
public final class HousePunctuation {
    private static final Pattern DOUBLE_QUOTE = Pattern.compile("[\"“”„‟«»]|''");
    private static final Pattern SINGLE_QUOTE = Pattern.compile("[‘‚‛`´]");
    private static final Pattern DASH = Pattern.compile("\\s+[-‐‑‒–—―−]+\\s+|\\s*[—―]\\s*");
    /** From year to year, and from number to number of what follows: "2026-2035", "15-20 miljarder", "22 – 28 september". */
    private static final Pattern SPAN =
            Pattern.compile("(?<![\\p{L}\\d/:.-])((?:19|20)\\d\\d)-((?:19|20)\\d\\d)(?![\\p{L}\\d/:-])"
                    + "|(?<![\\p{L}\\d/:.,-])(\\d{1,4}) ?[-–] ?(\\d{1,4})(?= (?:miljarder|miljoner|kronor|procent|år|dagar|veckor|månader|personer"
                    + "|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\\b)");

    private static final Pattern LOOSE_ENDS = Pattern.compile("^[\\s–—|:;,]+|[\\s–—|:;,]+$");

    private HousePunctuation() {}

    /** With the house's marks: quotes, dashes between parts, spans of years and numbers. */
    public static String of(String line) {
        String quoted = DOUBLE_QUOTE.matcher(line).replaceAll("”");
        String single = SINGLE_QUOTE.matcher(quoted).replaceAll("’");
        String spans = SPAN.matcher(single)
                .replaceAll(span -> span.group(1) == null
                        ? span.group(3) + "–" + span.group(4)
                        : span.group(1) + "–" + span.group(2));
        return DASH.matcher(spans).replaceAll(" – ");
    }

    /** With the mark that ends a quote, where the source forgot it or it was cut off. */
    public static String closed(String line) {
        boolean open = line.chars().filter(mark -> mark == '”').count() % 2 == 1;
        return open && !line.endsWith("”") ? line + "”" : line;
    }

    /** A text of several sentences with the mark that ends its last quote, where that was cut off. */
    static String closedAtEnd(String text) {
        int last = text.lastIndexOf('”');
        boolean odd = text.chars().filter(mark -> mark == '”').count() % 2 == 1;
        boolean opens = last >= 0
                && last < text.length() - 1
                && (last == 0 || " (–".indexOf(text.charAt(last - 1)) >= 0)
                && text.charAt(last + 1) != ' ';
        return odd && opens ? text + "”" : text;
    }

    /** With the mark that ends a quote, whatever marks the source uses. */
    public static String balanced(String line) {
        if (line.chars().filter(mark -> mark == '"').count() % 2 == 1) {
            return line + '"';
        }
        boolean pairs = line.indexOf('“') >= 0;
        long open = line.chars().filter(mark -> mark == '“').count()
                - line.chars().filter(mark -> mark == '”').count();
        return pairs ? line + (open > 0 ? "”" : "") : closed(line);
    }

    /** Without separators that stand at the beginning or the end. */
    static String trimmed(String line) {
        return LOOSE_ENDS.matcher(line).replaceAll("");
    }
}
