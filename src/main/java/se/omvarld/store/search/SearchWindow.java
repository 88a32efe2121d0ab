package se.omvarld.store.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omvarld.item.date.SwedishDateFormat;

/**
 * Which time a question names, as people type it: {@code februari}, {@code mars 2026}, {@code 2026-03}, {@code
 * från:2026-02-01}, {@code till:2026-02-28}.
 *
 * @param first the first day; empty for no limit
 * @param last the last day, which counts; empty for no limit
 * @param words what else is asked for
 */
record SearchWindow(Optional<LocalDate> first, Optional<LocalDate> last, List<String> words) {
    private static final Pattern LIMIT = Pattern.compile("(från|fr\\.?o\\.?m\\.?|till|t\\.?o\\.?m\\.?):(.+)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    SearchWindow {
        words = List.copyOf(words);
    }

    /**
     * Reads the time out of folded words.
     *
     * @param today in which year a month without one lies: the last one that has begun
     */
    static SearchWindow of(List<String> typed, LocalDate today) {
        Optional<LocalDate> first = Optional.empty();
        Optional<LocalDate> last = Optional.empty();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            Matcher limit = LIMIT.matcher(word);
            Optional<Days> days = limit.matches() ? days(limit.group(2)) : days(word);
            int month = SwedishDateFormat.MONTHS.indexOf(word) + 1;
            if (month > 0) {
                boolean dated =
                        i + 1 < typed.size() && YEAR.matcher(typed.get(i + 1)).matches();
                Year year = dated ? Year.parse(typed.get(++i)) : lastWith(month, today);
                days = Optional.of(Days.of(year.atMonth(month)));
            }
            if (days.isEmpty()) {
                words.add(word);
            } else if (!limit.matches() || limit.group(1).startsWith("f")) {
                first = days.map(Days::first);
                last = limit.matches() ? last : days.map(Days::last);
            } else {
                last = days.map(Days::last);
            }
        }
        return new SearchWindow(first, last, words);
    }

    private record Days(LocalDate first, LocalDate last) {
        static Days of(YearMonth month) {
            return new Days(month.atDay(1), month.atEndOfMonth());
        }
    }

    private static Optional<Days> days(String text) {
        try {
            if (text.matches("\\d{4}-\\d\\d")) {
                return Optional.of(Days.of(YearMonth.parse(text)));
            }
            return text.matches("\\d{4}-\\d\\d-\\d\\d")
                    ? Optional.of(new Days(LocalDate.parse(text), LocalDate.parse(text)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Year lastWith(int month, LocalDate today) {
        return Year.of(today.getMonthValue() >= month ? today.getYear() : today.getYear() - 1);
    }
}
