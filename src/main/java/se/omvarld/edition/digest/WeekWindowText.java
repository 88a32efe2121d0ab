package se.omvarld.edition.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.store.edition.Edition;

/** The days and weeks that a weekly edition covers, in words. */
final class WeekWindowText {
    private final LocalDate first;
    private final LocalDate last;

    WeekWindowText(Edition edition) {
        first = SwedishDateFormat.dayOf(edition.from());
        last = SwedishDateFormat.dayOf(edition.until().minusNanos(1));
    }

    /** For example {@code v. 12}. */
    String week() {
        return "v. " + SwedishDateFormat.week(last);
    }

    String days() {
        return SwedishDateFormat.range(first, last);
    }

    /** Says which earlier weeks the edition covers too; empty when it covers only its own. */
    String gap() {
        LocalDate own = monday(last);
        List<LocalDate> earlier = Stream.iterate(monday(first), week -> week.isBefore(own), week -> week.plusWeeks(1))
                .limit(520)
                .toList();
        return earlier.isEmpty() ? "" : "Omfattar även v. " + weeks(earlier) + ", då inget veckobrev gick ut.";
    }

    private String weeks(List<LocalDate> mondays) {
        LocalDate newest = mondays.get(mondays.size() - 1);
        if (mondays.size() > 3 || SwedishDateFormat.weekYear(mondays.get(0)) != SwedishDateFormat.weekYear(last)) {
            return span(mondays.get(0), newest);
        }
        String commas = mondays.subList(0, mondays.size() - 1).stream()
                .map(monday -> Integer.toString(SwedishDateFormat.week(monday)))
                .collect(Collectors.joining(", "));
        return (commas.isEmpty() ? "" : commas + " och ") + SwedishDateFormat.week(newest);
    }

    private static String span(LocalDate oldest, LocalDate newest) {
        int year = SwedishDateFormat.weekYear(newest);
        String end = SwedishDateFormat.week(newest) + " " + year;
        if (oldest.equals(newest)) {
            return end;
        }
        boolean sameYear = SwedishDateFormat.weekYear(oldest) == year;
        return SwedishDateFormat.week(oldest) + (sameYear ? "" : " " + SwedishDateFormat.weekYear(oldest)) + " till "
                + end;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
