package se.omvarld.rules.match;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import se.omvarld.rules.model.Area;
import se.omvarld.rules.model.Verdict.Level;
import se.omvarld.rules.model.WordSubjects;

/** The one Swedish sentence that says why an item was picked or not. */
public final class Reason {
    private static final int MOST_WORDS = 5;

    private Reason() {}

    public static final String NOTHING = "Inget ord ur reglerna finns i rubriken eller ingressen.";

    /**
     * The sentence of an item on which rules with bearing hit.
     *
     * @param rank what the draft's threshold is compared with; told when it differs from the score
     */
    public static String of(
            Level level, double score, double rank, Area area, List<String> words, List<String> excluded) {
        String found = words.isEmpty() ? "Träff bara på källan" : "Träff på " + quoted(WordSubjects.all(words));
        String less = excluded.isEmpty() ? "" : ", med avdrag för " + quoted(excluded);
        String points = " ger " + number(score) + " poäng i " + area.name();
        return found + less + points + limit(level, area, number(score).equals(number(rank)) ? "" : number(rank));
    }

    private static String limit(Level level, Area area, String rank) {
        return switch (level) {
            case NONE -> "; gränsen är " + number(area.threshold()) + ".";
            case DIGEST ->
                "; för månadsutkastet krävs " + (rank.isEmpty() ? "" : "rangen ") + number(area.draftThreshold())
                        + (rank.isEmpty() ? "." : ", och den är " + rank + ".");
            case DRAFT -> rank.isEmpty() ? "." : " och rangen " + rank + ".";
        };
    }

    /**
     * Why an item of a source with a filter of its own is not picked.
     *
     * @param filter {@code only} or {@code never}
     */
    public static String filtered(String filter, String expression) {
        return "Källans eget filter (" + filter + ": " + expression + ") sållar bort posten.";
    }

    /** The words in Swedish quotation marks, the first few of them. */
    public static String quoted(List<String> words) {
        String shown = String.join(
                ", ",
                words.stream().limit(MOST_WORDS).map(word -> "”" + word + "”").toList());
        return words.size() <= MOST_WORDS ? shown : shown + " m.fl.";
    }

    /** A number as Swedes write it: {@code 9} or {@code 4,5}. */
    public static String number(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }
}
