package se.omvarld.edition.digest;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.omvarld.edition.wording.SentenceCut;
import se.omvarld.item.text.DisplayText;

/** Which part of an edition a letter shows, and whose sources were read for it. */
final class ChoicePhrases {
    private static final int MOST_PUBLISHERS = 100;
    private static final int LONGEST_NAME = 80;

    private ChoicePhrases() {}

    /** Empty for a weekly digest of all areas. */
    static String choice(DigestContent content, Map<Integer, String> areaNames) {
        String chosen = content.chosen().stream()
                .sorted()
                .map(number -> areaNames.getOrDefault(number, "område " + number))
                .collect(Collectors.joining("; "));
        String start = chosen.isEmpty() ? "" : "Ditt urval: " + chosen + ". ";
        if (content.daily()) {
            return start + "Posterna kommer även i veckobrevet, med veckans nummer.";
        }
        return chosen.isEmpty() ? "" : start + whole(content.stories().size());
    }

    private static String whole(int hits) {
        return "Hela veckobrevet har " + hits + (hits == 1 ? " träff" : " träffar")
                + ", och numren är desamma i allas brev.";
    }

    /** For example {@code Läste hos: Regeringskansliet, SKR.}; empty when nobody is named. */
    static String looked(List<String> publishers) {
        List<String> names = publishers.stream()
                .map(name -> SentenceCut.words(DisplayText.line(name), LONGEST_NAME))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted(Collator.getInstance(Locale.forLanguageTag("sv-SE")))
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        int more = names.size() - MOST_PUBLISHERS;
        return "Läste hos: " + String.join(", ", names.subList(0, Math.min(names.size(), MOST_PUBLISHERS)))
                + (more > 0 ? " och " + more + " till." : ".");
    }
}
