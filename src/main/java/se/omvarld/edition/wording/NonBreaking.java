package se.omvarld.edition.wording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds together in a line what reads badly apart: "E-hälsomyndigheten", "Prop. 2025/26:46", "30 april", "10 miljoner". */
public final class NonBreaking {
    public static final char HYPHEN = '\u2011';
    private static final char SPACE = '\u00a0';

    /** A short word before a hyphen or behind one, and numbers: "e-hälsa", "AI-förordningen", "Bank-id", "2026-03-12"; not "hälso- och". */
    private static final Pattern SHORT_WORD = Pattern.compile(
            "(?<![\\p{L}\\d-])([\\p{L}\\d]{1,3})-(?=[\\p{L}\\d])|(?<=\\p{L})-(?=[\\p{L}\\d]{1,2}(?![\\p{L}\\d-]))|(?<=\\d)-(?=\\d)");

    private static final String MONTHS =
            "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december";
    private final Pattern together;

    public NonBreaking(Wording wording) {
        this.together = Pattern.compile("(?<![\\p{L}\\d])(?:"
                + "(?iu:" + any(wording.beforeNumbers()) + ") (?=\\d)"
                + "|\\d[\\d:,]* (?=(?:" + MONTHS + "|" + any(wording.afterNumbers()) + ")(?![\\p{L}\\d]))"
                + "|\\d{1,3} (?=\\d{3}(?![\\d:/]))"
                + "|(?:bl\\.|t\\.|m\\.|d\\.|s\\.) (?=(?:a|ex|m|v|k)\\.))");
    }

    private static String any(List<String> words) {
        return words.isEmpty() ? "(?!)" : words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** The text with spaces and hyphens at which no line ends; addresses are left alone. */
    public String of(String text) {
        if (text.contains("://") || text.contains("@") || text.startsWith("www.")) {
            return text;
        }
        String hyphens =
                SHORT_WORD.matcher(text).replaceAll(word -> (word.group(1) == null ? "" : word.group(1)) + HYPHEN);
        return together.matcher(hyphens)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group().substring(0, part.group().length() - 1) + SPACE));
    }
}
