package se.omvarld.source.config;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression that addresses of items fit; one that takes too many steps fits nothing and says so. */
public record LinkPattern(Pattern pattern) {

    private static final int LONGEST = 1000;
    private static final int MOST_STEPS = 200_000;

    /** Java's reader of expressions takes the square of their length, and a stack as deep as they nest. */
    private static final int LONGEST_PATTERN = 1000;

    public static LinkPattern of(String regex) {
        return new LinkPattern(Pattern.compile(regex));
    }

    /** Whether an address is one of an item: any, when the source has no {@code link-pattern}. */
    public static Predicate<String> in(Source source) {
        String regex = source.parameter("link-pattern").strip();
        return regex.isEmpty() ? address -> true : of(regex)::fits;
    }

    public static Optional<String> problem(String regex) {
        if (regex.length() > LONGEST_PATTERN) {
            return Optional.of("it is longer than " + LONGEST_PATTERN + " characters");
        }
        try {
            Pattern.compile(regex);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription() + " near position " + e.getIndex());
        }
    }

    /**
     * Whether an address is one of those meant.
     *
     * @throws UnreadableSourceException when the expression needs more steps than any sensible one
     */
    public boolean fits(String address) {
        if (address.length() > LONGEST) {
            return false;
        }
        try {
            return pattern.matcher(new Counted(address, new int[1])).find();
        } catch (TooManySteps | StackOverflowError e) {
            throw new UnreadableSourceException(
                    "the link-pattern takes too long; a repeat within a repeat, like (a+)+, is the usual reason", e);
        }
    }

    private static final class TooManySteps extends RuntimeException {}

    /** Counts how often the matcher looks at a character, the only brake that regular expressions of Java have. */
    @SuppressWarnings("ArrayRecordComponent") // a counter shared by the parts of one text
    private record Counted(String text, int[] steps) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), steps);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
