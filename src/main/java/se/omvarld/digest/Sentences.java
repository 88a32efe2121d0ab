package se.omvarld.digest;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a text so that it reads well: after a whole sentence, or else between words. */
final class Sentences {
    /** What ends with a full stop without ending a sentence: "bl.a.", "kl.", "prop.", an initial, a numeral. */
    private static final Pattern NO_END = Pattern.compile(
            "(?iU)(^|.*[\\s(\"”])((\\p{L}{1,3}\\.)+\\p{L}{1,3}|bl|ca|dvs|dr|ev|f|fr|inkl|jfr|kl|m|max|mfl|min|mm|mr|mrs|nr|osv|prof|prop|resp|s|sid|sk|st|t|tex|vs|\\p{L}|\\d+)\\.\\s*$");

    private Sentences() {}

    /** The first one or two whole sentences that fit; when the first does not, as many of its words as do. A quote
     * ("– …") does not follow as the second. */
    static String lead(String text, int max) {
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
    static String words(String text, int max) {
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
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag("sv-SE"));
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE && sentences.size() < 2; end = breaks.next()) {
            String sentence = text.substring(start, end);
            if (end < text.length() && NO_END.matcher(tail(sentence)).matches()) {
                continue;
            }
            sentences.add(sentence.strip());
            start = end;
        }
        return sentences;
    }

    private static String tail(String sentence) {
        return sentence.substring(Math.max(0, sentence.length() - 24));
    }
}
