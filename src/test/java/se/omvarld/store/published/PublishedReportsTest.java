package se.omvarld.store.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.store.Database;
import se.omvarld.store.db.Store;

@Tag("slow")
class PublishedReportsTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void should_give_back_every_field_in_order_when_a_month_is_kept(Database database) {
        LabelledItem full = new LabelledItem(
                "Översyn av journalerna",
                List.of("Första stycket.", "– Ett citat, säger någon."),
                List.of("https://a.se/1?x=1&y=å", "https://b.se/2"),
                5,
                2,
                1,
                "Rapport",
                "Myndigheten");
        LabelledItem bare = item("Bara en rubrik");
        try (Store store = open(database)) {
            PublishedReports reports = new PublishedReports(store);
            reports.save(MARCH, List.of(full, bare));

            assertThat(reports.of(MARCH)).containsExactly(full, bare);
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_replace_only_the_same_month_when_a_report_is_kept_again(Database database) {
        try (Store store = open(database)) {
            PublishedReports reports = new PublishedReports(store);
            reports.save(MARCH, List.of(item("Ett"), item("Två")));
            reports.save(FEBRUARY, List.of(item("Tre")));
            reports.save(MARCH, List.of(item("Fyra")));

            assertThat(reports.months()).containsExactly(FEBRUARY, MARCH);
            assertThat(reports.of(MARCH)).containsExactly(item("Fyra"));
            assertThat(reports.of(FEBRUARY)).containsExactly(item("Tre"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_know_nothing_when_a_month_is_not_imported_or_forgotten(Database database) {
        try (Store store = open(database)) {
            PublishedReports reports = new PublishedReports(store);
            assertThat(reports.of(MARCH)).isEmpty();
            assertThat(reports.months()).isEmpty();
            reports.save(MARCH, List.of(item("Ett")));
            reports.save(MARCH, List.of());

            assertThat(reports.months()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_keep_the_old_items_when_a_new_one_cannot_be_kept(Database database) {
        try (Store store = open(database)) {
            PublishedReports reports = new PublishedReports(store);
            reports.save(MARCH, List.of(item("Ett")));
            LabelledItem broken = new LabelledItem(null, List.of(), List.of(), 1, 0, 2, "", "");

            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> reports.save(MARCH, List.of(item("Två"), broken))))
                    .isNotNull();
            assertThat(reports.of(MARCH)).containsExactly(item("Ett"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_keep_a_paragraph_as_one_when_it_holds_breaks_and_nul(Database database) {
        LabelledItem item =
                new LabelledItem("En\u0000 rubrik", List.of("a\nb\u2028c", " "), List.of(), 1, 0, 2, "", "");
        try (Store store = open(database)) {
            PublishedReports reports = new PublishedReports(store);
            reports.save(MARCH, List.of(item));

            assertThat(reports.of(MARCH).get(0).body()).containsExactly("a b c");
        }
    }

    private Store open(Database database) {
        return Store.open(database.newUrl(folder), "postgres", "");
    }

    private static LabelledItem item(String title) {
        return new LabelledItem(title, List.of(), List.of(), 1, 0, 2, "", "");
    }
}
