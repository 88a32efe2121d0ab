package se.omvarld.edition.published;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes text from elsewhere fit for a feed: one line, bounded, without what XML forbids or readers cannot see. */
final class FeedText {
    private static final int LONGEST_READ = 20_000;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_PARAGRAPH = 2_000;
    private static final Pattern GAP = Pattern.compile("[\\p{Cc}\\p{Z}\\uFFFC\\uFFFD]+");

    /** Format characters (bidi overrides, zero width) but emoji joiners, private use, halves of pairs, no characters. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\\u200D]]");

    private FeedText() {}

    /** A title: some readers take it for HTML and others do not, so it has nothing that could be. */
    static String title(String text) {
        String title = cut(line(text), LONGEST_TITLE).replace('<', '‹').replace('>', '›');
        return title.isEmpty() ? "(utan rubrik)" : title;
    }

    static String paragraph(String text) {
        return cut(line(text), LONGEST_PARAGRAPH);
    }

    private static String line(String text) {
        String bounded = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
        String visible = HIDDEN.matcher(bounded).replaceAll("");
        return Normalizer.normalize(GAP.matcher(visible).replaceAll(" "), Normalizer.Form.NFC)
                .strip();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest - 2);
        int whole = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, space > longest / 2 ? space : whole) + "…";
    }
}
