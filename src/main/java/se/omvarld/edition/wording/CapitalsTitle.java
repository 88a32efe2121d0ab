package se.omvarld.edition.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a title in capitals as a sentence. How its names are spelt is read off the lead. */
final class CapitalsTitle {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern INSIDE_SENTENCE = Pattern.compile("(?<=[\\p{L}\\p{N},;] )[\\p{L}\\p{N}]+");
    private static final List<String> ACRONYMS = List.of(
            "AI", "EU", "EHDS", "EMA", "ESV", "FDA", "GDPR", "IMY", "IT", "IVDR", "IVO", "MDR", "MSB", "NIS2", "OECD",
            "SKR", "SOU", "USA", "WHO");
    private static final int FEWEST_LETTERS = 12;

    private CapitalsTitle() {}

    static String calmed(String title, String lead) {
        return isShouted(title) ? sentence(title, spellings(lead)) : title;
    }

    private static boolean isShouted(String title) {
        long letters = title.codePoints().filter(Character::isLetter).count();
        long capitals = title.codePoints().filter(Character::isUpperCase).count();
        return letters >= FEWEST_LETTERS && capitals * 10 >= letters * 9;
    }

    private static String sentence(String title, Map<String, String> spellings) {
        String low = WORD.matcher(title.toLowerCase(ReportMonth.SWEDISH))
                .replaceAll(word -> Matcher.quoteReplacement(spellings.getOrDefault(word.group(), word.group())));
        int first = low.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + low.substring(Character.charCount(first));
    }

    private static Map<String, String> spellings(String lead) {
        Map<String, String> spellings = new HashMap<>();
        INSIDE_SENTENCE.matcher(lead).results().forEach(word -> spellings.putIfAbsent(low(word.group()), word.group()));
        ACRONYMS.forEach(acronym -> spellings.put(low(acronym), acronym));
        return spellings;
    }

    private static String low(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
