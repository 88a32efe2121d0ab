package se.omvarld.rules.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong in a rule file, with its place.
 *
 * @param file the file's name without its folder
 * @param line from 1
 * @param column from 1
 * @param message what is wrong; what would be right, in plain English
 */
public record RuleProblem(String file, int line, int column, String message) {
    private static final Pattern FORM = Pattern.compile("(?s)(?:.*[/\\\\])?([^/\\\\:]+):(\\d{1,7}):(\\d{1,7}): (.*)");

    /** Reads a problem of a {@link RefusedRulesException}. */
    public static RuleProblem of(String problem) {
        Matcher form = FORM.matcher(problem);
        if (!form.matches()) {
            return new RuleProblem("", 1, 1, problem);
        }
        return new RuleProblem(
                form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)), form.group(4));
    }

    /** The message in Swedish, for analysts; as it is where there is none. */
    public String inSwedish() {
        return SwedishProblemTexts.of(message);
    }
}
