package se.omvarld.edition.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text so that it reads well: after a whole sentence, or else between words. */
public final class SentenceCut {
    /** What ends with a full stop without ending a sentence: "bl.a.", "kl.", "prop.", an initial, a numeral. */
    private static final Pattern NO_END = Pattern.compile(
            "(?iU)(^|.*[\\s(\"”])((\\p{L}{1,3}\\.)+\\p{L}{1,3}|ang|bl|ca|dir|dnr|dvs|dr|enl|ev|f|fr|inkl|jfr|kl|m|max|mfl|min|mm|mr|mrs|nr|osv|prof|prop|resp|s|sid|sk|st|t|tex|vs|\\p{L}|\\d{1,2})\\.\\s*$");

    /** A full stop, with closing quotes, before what may begin a sentence: a capital, a numeral, a quote's dash. */
    private static final Pattern END = Pattern.compile("[.!?…][\"”’')\\]]{0,3} (?=[\"”’'(\\[]?(– )?[\\p{Lu}\\d])");

    private SentenceCut() {}

    /** The first one or two whole sentences that fit; when the first does not, as many of its words as do. A quote
     * ("– …") does not follow as the second. */
    public static String lead(String text, int max) {
        List<String> sentences = split(text);
        if (sentences.isEmpty()) {
            return "";
        }
        String first = sentences.get(0);
        if (first.length() > max) {
            return words(first, max);
        }
        String second = sentences.size() > 1 ? sentences.get(1) : "–";
        boolean fits = first.length() + 1 + second.length() <= max;
        return fits && !second.startsWith("–") ? first + " " + second : first;
    }

    /** As many whole words as fit, with an ellipsis when something was left out; a single longer word is cut. */
    public static String words(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int space = text.lastIndexOf(' ', max - 2);
        int end = space > max / 2 ? space : wholeCharacters(text, max - 1);
        return text.substring(0, end).replaceFirst("[\\s,;:.–-]+$", "") + "…";
    }

    private static int wholeCharacters(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static List<String> split(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int start = 0;
        while (sentences.size() < 2 && end.find()) {
            if (!NO_END.matcher(tail(text, end.end())).matches()) {
                sentences.add(text.substring(start, end.end()).strip());
                start = end.end();
            }
        }
        if (start < text.length()) {
            sentences.add(text.substring(start).strip());
        }
        return sentences;
    }

    private static String tail(String text, int end) {
        return text.substring(Math.max(0, end - 24), end);
    }
}
