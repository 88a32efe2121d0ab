package se.omvarld.edition.digest;

/** How much a source usually shows, as people would say it. */
final class UsualCadence {
    private static final double WEEKS_A_MONTH = 52.0 / 12;
    private static final double WEEKS_A_YEAR = 52;

    private UsualCadence() {}

    /** For example {@code " (normalt 3 per vecka)"}; empty when it is not known. */
    static String of(double perWeek) {
        if (perWeek <= 0) {
            return "";
        }
        if (perWeek >= 0.75) {
            return said(perWeek, "vecka");
        }
        double perMonth = perWeek * WEEKS_A_MONTH;
        return perMonth >= 0.75 ? said(perMonth, "månad") : said(perWeek * WEEKS_A_YEAR, "år");
    }

    private static String said(double number, String time) {
        return " (normalt " + Math.max(1, Math.round(number)) + " per " + time + ")";
    }
}
