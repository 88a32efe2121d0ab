package se.omvarld.item.similarity;

import java.text.Normalizer;
import java.util.Locale;
import se.omvarld.item.text.WordSequence;

/** A title reduced to what makes it the same news elsewhere: its letters and digits, lower-case, one space between words. */
public final class TitleKey {
    /** Shorter titles ("Månadsrapport") are too common to say that two items are the same news. */
    private static final int LEAST_WORDS = 4;

    private TitleKey() {}

    public static String of(String title) {
        return WordSequence.of(Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    }

    public static boolean telling(String titleKey) {
        return titleKey.chars().filter(c -> c == ' ').count() >= LEAST_WORDS - 1;
    }
}
