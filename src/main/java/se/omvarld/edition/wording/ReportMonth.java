package se.omvarld.report;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.omvarld.store.Edition;

/** The month of a draft, with its names in Swedish. */
record ReportMonth(YearMonth month) {
    static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM", SWEDISH);

    static ReportMonth of(Edition edition) {
        return new ReportMonth(YearMonth.parse(edition.period()));
    }

    /** For example {@code mars}. */
    String name() {
        return NAME.format(month);
    }

    /** For example {@code mars 2026}. */
    String nameAndYear() {
        return name() + " " + month.getYear();
    }

    /** The suggested registry number: in the published reports the suffix follows the month, {@code 2026/00471-3} in March. */
    String dnr(String base) {
        boolean thisYear = base.startsWith(month.getYear() + "/");
        return (thisYear ? base : month.getYear() + "/…") + "-" + month.getMonthValue();
    }
}
