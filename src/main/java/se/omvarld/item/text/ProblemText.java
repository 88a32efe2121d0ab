package se.omvarld.item.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong; what would be right. Kept apart from what varies in it, so that it can be told in another language too.
 *
 * @param pattern in plain English, with {@code {1}} for the first value
 * @param values what stands in the holes
 */
public record ProblemText(String pattern, List<String> values) {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

    public ProblemText {
        values = List.copyOf(values);
    }

    public static ProblemText of(String pattern, Object... values) {
        return new ProblemText(
                pattern, Arrays.stream(values).map(String::valueOf).toList());
    }

    /** The same values in another pattern, or in a part of one. */
    public String in(String other) {
        return HOLE.matcher(other)
                .replaceAll(hole -> Matcher.quoteReplacement(values.get(Integer.parseInt(hole.group(1)) - 1)));
    }

    @Override
    public String toString() {
        return in(pattern);
    }
}
