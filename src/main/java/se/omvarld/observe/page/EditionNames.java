package se.omvarld.observe.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.store.edition.Edition;

/** What people call an edition. */
final class EditionNames {
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");

    private EditionNames() {}

    /** For example {@code veckobrev v. 12 2026}, from {@code 2026-W12}. */
    static String of(String period) {
        Matcher week = WEEK.matcher(period);
        if (week.matches()) {
            return "veckobrev v. " + Integer.parseInt(week.group(2)) + " " + week.group(1);
        }
        try {
            return period.length() == 7
                    ? "utkast " + SwedishDateFormat.month(YearMonth.parse(period))
                    : "dagsbrev " + SwedishDateFormat.dayOfMonth(LocalDate.parse(period)) + " "
                            + period.substring(0, 4);
        } catch (DateTimeException e) {
            return DisplayText.line(period, 60);
        }
    }

    /** The same at the beginning of a line; an answer has no name that means anything. */
    static String of(Edition edition) {
        if (edition.kind() == Edition.Kind.ANSWER) {
            return "Svar på ett inskickat utkast, " + SwedishDateFormat.day(edition.from());
        }
        String name = of(edition.period());
        return name.isEmpty() ? "–" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
