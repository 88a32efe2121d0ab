package se.omvarld.store;

import java.text.Normalizer;
import java.util.Locale;
import se.omvarld.item.PlainWords;

/** A title reduced to what makes it the same news elsewhere: its letters and digits, lower-case, one space between words. */
final class TitleKey {
    /** Shorter titles ("Månadsrapport") are too common to say that two items are the same news. */
    private static final int LEAST_WORDS = 4;

    private TitleKey() {}

    static String of(String title) {
        return PlainWords.of(Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    }

    static boolean telling(String titleKey) {
        return titleKey.chars().filter(c -> c == ' ').count() >= LEAST_WORDS - 1;
    }
}
