package se.omvarld.watch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of a disk is to be free: {@code 500 MB}, {@code 2 GB} or {@code 5 %}. */
public record FreeSpaceLimit(long amount, String unit) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,7}) ?(MB|GB|%)");

    /** What is wrong with a setting's value; empty when nothing is. */
    public static Optional<String> problem(String value) {
        Matcher parts = FORM.matcher(value);
        boolean right = parts.matches() && (!parts.group(2).equals("%") || Long.parseLong(parts.group(1)) <= 100);
        return right
                ? Optional.empty()
                : Optional.of("'" + value + "' is no amount of disk; write it like 500 MB, 2 GB or 5 %");
    }

    static FreeSpaceLimit parse(String value) {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException(value);
        }
        return new FreeSpaceLimit(Long.parseLong(parts.group(1)), parts.group(2));
    }

    /** The bytes that are to be free on a disk of some size. */
    long bytes(long total) {
        return switch (unit) {
            case "%" -> total / 100 * amount;
            case "GB" -> amount << 30;
            default -> amount << 20;
        };
    }

    /** For example {@code 312 MB}. */
    static String shown(long bytes) {
        return bytes >= 10L << 30
                ? String.format(Locale.ROOT, "%d GB", bytes >> 30)
                : String.format(Locale.ROOT, "%d MB", bytes >> 20);
    }

    @Override
    public String toString() {
        return amount + " " + unit;
    }
}
