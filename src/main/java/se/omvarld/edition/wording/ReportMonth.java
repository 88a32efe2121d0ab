package se.omvarld.edition.wording;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.omvarld.store.edition.Edition;

/** The month of a draft, with its names in Swedish. */
public record ReportMonth(YearMonth month) {
    public static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM", SWEDISH);

    public static ReportMonth of(Edition edition) {
        return new ReportMonth(YearMonth.parse(edition.period()));
    }

    /** For example {@code mars}. */
    public String name() {
        return NAME.format(month);
    }

    /** For example {@code mars 2026}. */
    public String nameAndYear() {
        return name() + " " + month.getYear();
    }

    /** The suggested registry number: in the published reports the suffix follows the month, {@code 2026/00471-3} in March. */
    public String dnr(String base) {
        boolean thisYear = base.startsWith(month.getYear() + "/");
        return (thisYear ? base : month.getYear() + "/…") + "-" + month.getMonthValue();
    }
}
