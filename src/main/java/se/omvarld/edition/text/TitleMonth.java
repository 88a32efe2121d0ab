package se.omvarld.edition.text;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omvarld.item.date.SwedishDateFormat;

/** The month that a report is about, as its title page or the decision page names it. */
public final class TitleMonth {
    private static final String MONTH = "(" + String.join("|", SwedishDateFormat.MONTHS) + ")";
    /** Other months with a year stand in the text: only a line of its own or the report's name counts. */
    private static final Pattern TITLE = Pattern.compile(
            "(?iu)(?:.{0,80}omvärldsbevakning(?:en)?\\s+(?:för\\s+|[–-]\\s+)?|.{0,40}månadsrapport(?:en)?,?\\s+(?:för\\s+)?)?"
                    + MONTH + "\\s+(20\\d\\d)\\.?");

    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("(?iu)omvärldsbevakningen\\s+för\\s+" + MONTH + "\\s+månad");
    private static final Pattern FILE = Pattern.compile("(?<!\\d)(20\\d\\d)-(0[1-9]|1[0-2])(?!\\d)");
    private static final Map<String, Integer> NUMBERS = numbers();
    private static final int FIRST_LINES = 120;

    private TitleMonth() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        SwedishDateFormat.MONTHS.forEach(name -> numbers.put(name, numbers.size() + 1));
        return Map.copyOf(numbers);
    }

    private static Optional<YearMonth> in(List<String> lines) {
        return lines.stream()
                .limit(FIRST_LINES)
                .map(line -> TITLE.matcher(line.strip()))
                .filter(Matcher::matches)
                .map(match -> YearMonth.of(Integer.parseInt(match.group(2)), number(match.group(1))))
                .findFirst();
    }

    /**
     * The month with its year; where the text names no year, the file's name may ({@code 2026-02.txt}), unless the text
     * names another month.
     */
    public static Optional<YearMonth> of(List<String> lines, String fileName) {
        Optional<Integer> named = withoutYear(lines);
        return in(lines).or(() -> FILE.matcher(fileName)
                .results()
                .map(match -> YearMonth.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                .filter(month -> named.isEmpty() || named.get() == month.getMonthValue())
                .findFirst());
    }

    private static Optional<Integer> withoutYear(List<String> lines) {
        return lines.stream()
                .limit(FIRST_LINES)
                .map(WITHOUT_YEAR::matcher)
                .filter(Matcher::find)
                .map(match -> number(match.group(1)))
                .findFirst();
    }

    private static int number(String name) {
        return NUMBERS.get(name.toLowerCase(Locale.ROOT));
    }
}
