package se.omvarld.rules.file;

import java.util.Locale;
import java.util.ResourceBundle;
import se.omvarld.item.text.ProblemText;
import se.omvarld.yaml.YamlProblem;

/**
 * The problems of the rule files in Swedish. Sources' own filters are written in the same language by integrators, so each
 * problem is told in English first; analysts read what {@code messages/problems_sv.properties} makes of it.
 */
public final class SwedishProblemTexts {
    private static final ResourceBundle SWEDISH =
            ResourceBundle.getBundle("messages/problems", Locale.forLanguageTag("sv"));

    /**
     * A problem in Swedish.
     *
     * @param right what would be right; may be empty
     */
    public record Told(String wrong, String right) {}

    private SwedishProblemTexts() {}

    /** The problem in Swedish; as it is when the list does not have it. */
    public static Told of(ProblemText problem) {
        String known = problem.pattern();
        String[] parts = (SWEDISH.containsKey(known) ? SWEDISH.getString(known) : known).split("; ", 2);
        return new Told(problem.in(parts[0]), parts.length < 2 ? "" : problem.in(parts[1]));
    }

    /** The problem with its place, in one line. */
    public static String line(YamlProblem problem) {
        Told told = of(problem.text());
        String place = problem.line() == 0 ? "" : ", rad " + problem.line() + ", tecken " + problem.column();
        return problem.fileName() + place + ": " + told.wrong() + (told.right().isEmpty() ? "" : "; " + told.right());
    }
}
