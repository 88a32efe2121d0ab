package se.omvarld.edition.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts words together that a line's end has torn apart: "läkemedels-" and "myndigheten" are one word, "IT-" and "säkerhet"
 * keep the hyphen.
 *
 * @param words all that stand whole in the document, in lower case
 */
record TornWords(Set<String> words) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-\u2010\u2011][\\p{L}\\p{N}]+)*");
    private static final Pattern BEGUN = Pattern.compile("([\\p{L}\\p{N}-]*?)(\\p{L}+)[-\u00ad\u2010\u2011]$");
    private static final Pattern HYPHEN = Pattern.compile("[\u2010\u2011]");
    private static final int FEWEST_LETTERS = 2;

    static TornWords of(List<ReportLine> lines) {
        Set<String> words = new HashSet<>();
        for (ReportLine line : lines) {
            WORD.matcher(line.text())
                    .results()
                    // the last word may be torn itself
                    .filter(word -> word.end() == line.text().length() || !isHyphen(line.text(), word.end()))
                    .forEach(word -> words.add(low(word.group())));
        }
        return new TornWords(words);
    }

    private static boolean isHyphen(String text, int at) {
        return at == text.length() - 1 && "-\u00ad\u2010\u2011".indexOf(text.charAt(at)) >= 0;
    }

    private static String low(String word) {
        return HYPHEN.matcher(word).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** Two lines as one, the first of which ends within a word. */
    String joined(String line, String next) {
        return hyphenStays(line, next) ? line + next : line.substring(0, line.length() - 1) + next;
    }

    private boolean hyphenStays(String line, String next) {
        Matcher begun = BEGUN.matcher(line);
        Matcher rest = WORD.matcher(next);
        if (!begun.find() || !rest.lookingAt()) {
            return true;
        }
        String word = low(begun.group(1) + begun.group(2));
        if (words.contains(word + "-" + low(rest.group()))) {
            return true;
        }
        return !words.contains(word + low(rest.group())) && !isPlain(begun.group(2), next);
    }

    /** Whether nobody would write a hyphen: none stands after small letters and before one, unless the first is a name. */
    private boolean isPlain(String part, String next) {
        String end = part.substring(1);
        boolean small = part.length() >= FEWEST_LETTERS && end.equals(end.toLowerCase(Locale.ROOT));
        boolean name = Character.isUpperCase(part.codePointAt(0)) && words.contains(low(part));
        return small && !name && Character.isLowerCase(next.codePointAt(0));
    }
}
