package se.omvarld.item.date;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The two forms in which nearly all feeds write dates, read without patterns: {@code Sun, 22 Nov 2026 05:24:58 +0100} (or
 * {@code GMT}) and {@code 2026-11-22T05:24:58+01:00} (or {@code Z}).
 */
final class StandardDateParser {
    private static final String RSS = "Aaa, 00 Aaa 0000 00:00:00 ";
    private static final String ATOM = "0000-00-00T00:00:00";
    private static final int LARGEST_OFFSET = 14 * 60;

    private StandardDateParser() {}

    /** Empty when the text is anything else, or no real moment. */
    static Optional<Instant> of(String text) {
        if (has(text, 0, RSS)) {
            return MonthNames.number(text.substring(8, 11))
                    .flatMap(month -> at(
                            new int[] {number(text, 12, 4), month, number(text, 5, 2)},
                            text,
                            17,
                            offset(text, RSS.length(), "GMT", "+0000")));
        }
        return has(text, 0, ATOM)
                ? at(
                        new int[] {number(text, 0, 4), number(text, 5, 2), number(text, 8, 2)},
                        text,
                        11,
                        offset(text, ATOM.length(), "Z", "+00:00"))
                : Optional.empty();
    }

    private static Optional<Instant> at(int[] day, String text, int clock, int offset) {
        int hour = number(text, clock, 2);
        int minute = number(text, clock + 3, 2);
        int second = number(text, clock + 6, 2);
        boolean isDay = day[0] >= 100
                && day[1] >= 1
                && day[1] <= 12
                && YearMonth.of(day[0], day[1]).isValidDay(day[2]);
        if (!isDay || hour > 23 || minute > 59 || second > 59 || Math.abs(offset) > LARGEST_OFFSET) {
            return Optional.empty();
        }
        ZoneOffset zone = ZoneOffset.ofTotalSeconds(offset * 60);
        return Optional.of(OffsetDateTime.of(day[0], day[1], day[2], hour, minute, second, 0, zone)
                .toInstant());
    }

    /** Minutes east of Greenwich; {@code Integer.MAX_VALUE} when it is written otherwise. */
    private static int offset(String text, int from, String zero, String shape) {
        if (text.length() == from + zero.length() && text.endsWith(zero)) {
            return 0;
        }
        if (text.length() != from + shape.length() || !has(text.replace('-', '+'), from, shape)) {
            return Integer.MAX_VALUE;
        }
        int minutes = number(text, from + 1, 2) * 60 + number(text, text.length() - 2, 2);
        return text.charAt(from) == '-' ? -minutes : minutes;
    }

    /** Whether a text has this shape at a place: {@code 0} is any digit, {@code A} and {@code a} are letters. */
    private static boolean has(String text, int from, String shape) {
        if (text.length() < from + shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            if (!fits(text.charAt(from + i), shape.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(char c, char wanted) {
        return switch (wanted) {
            case '0' -> c >= '0' && c <= '9';
            case 'A' -> c >= 'A' && c <= 'Z';
            case 'a' -> c >= 'a' && c <= 'z';
            default -> c == wanted;
        };
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
