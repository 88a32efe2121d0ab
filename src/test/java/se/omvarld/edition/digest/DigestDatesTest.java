package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.item.date.IsoWeek;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.store.edition.Edition;

/** Weeks and days in the letter, where calendars and clocks are at their worst. */
class DigestDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2025-12-22, 2025-W52, v. 52, måndag 22 december – söndag 28 december 2025",
        "2025-12-29, 2026-W01, v. 1, måndag 29 december 2025 – söndag 4 januari 2026",
        "2026-12-28, 2026-W53, v. 53, måndag 28 december 2026 – söndag 3 januari 2027",
        "2027-01-04, 2027-W01, v. 1, måndag 4 januari – söndag 10 januari 2027",
        "2026-03-23, 2026-W13, v. 13, måndag 23 mars – söndag 29 mars 2026",
        "2026-10-19, 2026-W43, v. 43, måndag 19 oktober – söndag 25 oktober 2026"
    })
    void should_name_week_and_days_rightly(LocalDate monday, String period, String week, String days) {
        DigestContent content = new DigestContent(
                edition(monday), Samples.AREAS, List.of(), List.of(), 1, 1, List.of(), List.of(), Set.of(), List.of());

        assertThat(content.edition().period()).isEqualTo(period);
        assertThat(new DigestRenderer(Samples.HTML, Samples.TEXT)
                        .render(content)
                        .subject())
                .isEqualTo("Omvärldsbevakning " + week + ": inga nya träffar");
        assertThat(Samples.text(content))
                .startsWith("Omvärldsbevakning " + week + "\n" + days + "\n")
                .doesNotContain("Omfattar även")
                .contains("Utskicks-id " + period);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T22:59:59Z, 28 mars 2026",
        "2026-03-28T23:00:00Z, 29 mars 2026",
        "2026-03-29T22:00:00Z, 30 mars 2026",
        "2026-10-24T22:00:00Z, 25 oktober 2026",
        "2026-10-25T22:59:59Z, 25 oktober 2026",
        "2026-12-31T23:00:00Z, 1 januari 2027"
    })
    void should_date_an_item_by_the_swedish_day(java.time.Instant moment, String day) {
        assertThat(SwedishDateFormat.day(moment)).isEqualTo(day);
    }

    private static Edition edition(LocalDate monday) {
        IsoWeek week = new IsoWeek(monday);
        return new Edition(
                week.toString(),
                Edition.Kind.WEEKLY,
                week.from(SwedishDateFormat.STOCKHOLM),
                week.until(SwedishDateFormat.STOCKHOLM),
                Edition.State.OPENED);
    }
}
