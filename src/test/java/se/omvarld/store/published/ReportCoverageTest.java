package se.omvarld.store.published;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.rules.evaluate.ItemOutcome;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.rules.evaluate.MissReason;
import se.omvarld.source.config.Sources;
import se.omvarld.store.Newsroom;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;

@Tag("slow")
class ReportCoverageTest extends NewsroomTestBase {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private ReportCoverage tracer;

    @BeforeEach
    void pollOnce() {
        newsroom.poll("a", shown("/gammal", "Hälsodata som fanns före bevakningen"));
        newsroom.knowing("b");
        newsroom.knowing("borttagen");
        newsroom.poll("borttagen", shown("/annan", "Något helt annat"));
        clock.set("2026-03-19T10:00");
        newsroom.poll(
                "a",
                shown("/1", "Hälsodata ska delas mellan alla regioner", "2026-03-18"),
                shown("/2", "Vägarbete på Storgatan i morgon", "2026-03-18"),
                shown("/3", "Hälsodata från förra året", "2025-06-01"));
        newsroom.poll("b", shown("/x", "Hälsodata ska delas mellan alla regioner", "2026-03-19"));
        tracer = new ReportCoverage(
                newsroom.store,
                new Sources(List.of(Newsroom.source("a"), Newsroom.source("b"), Newsroom.source("ny"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.se/1       | FOUND           | Kom 19 mars 2026 genom a och är utvald.",
                "https://www.a.se/1/  | FOUND           | Kom 19 mars 2026 genom a och är utvald.",
                "https://b.se/x       | MERGED          | Gick upp i ”Hälsodata ska delas mellan alla regioner” (A), som kom",
                "https://a.se/2       | BELOW_THRESHOLD | Kom 19 mars 2026 genom a. Inget ord ur reglerna",
                "https://a.se/gammal  | BASELINE        | Fanns redan när a lästes första gången, 18 mars 2026.",
                "https://a.se/okänd   | NOT_FETCHED     | Källan a läses, men posten har aldrig stått",
                "https://ny.se/1      | NOT_FETCHED     | Källan ny har aldrig gått att läsa.",
                "https://a.se/2026/02/01/1 | NOT_FETCHED | Källan a lästes första gången 18 mars 2026, efter att",
                "https://ingen.se/1   | NO_SOURCE       | Ingen källa läser ingen.se.",
                "https://borttagen.se/9 | SOURCE_OFF    | Källan borttagen läste borttagen.se men är avstängd",
            })
    void should_say_what_became_of_an_item(String url, ItemOutcome outcome, String sentence) {
        MissReason cause = trace(labelled("Rubriken i rapporten", url));

        assertThat(cause.outcome()).isEqualTo(outcome);
        assertThat(cause.sentence()).startsWith(sentence);
    }

    @Test
    void should_say_since_when_a_source_fails() {
        newsroom.fail("a", "HTTP 500");
        assertThat(trace(labelled("Ny", "https://a.se/ny")).sentence())
                .isEqualTo("Källan a har inte gått att läsa sedan 19 mars 2026.");
    }

    @Test
    void should_find_an_item_at_another_address_by_its_title() {
        MissReason cause = trace(labelled("Hälsodata ska delas mellan ALLA regioner", "https://ingen.se/1"));
        assertThat(cause.outcome()).isEqualTo(ItemOutcome.MERGED);
    }

    @Test
    void should_find_an_item_in_nearly_the_same_words() {
        MissReason cause = trace(labelled("Hälsodata delas mellan alla regioner nu", "https://ingen.se/1"));
        assertThat(cause.outcome()).isEqualTo(ItemOutcome.MERGED);
    }

    @Test
    void should_name_the_editions_that_showed_it() {
        Editions editions = new Editions(newsroom.store, clock);
        editions.freeze(editions.open(WEEK), news(), new RenderedEdition("", List.of()), List.of());

        assertThat(trace(labelled("x", "https://a.se/1")).sentence()).isEqualTo("Stod i 2026-W12.");
        assertThat(trace(labelled("x", "https://b.se/x")).sentence()).endsWith("(A), som stod i 2026-W12.");
    }

    @Test
    void should_tell_an_item_of_another_month_only_when_the_month_is_known() {
        LabelledItem item = labelled("x", "https://a.se/1");
        YearMonth may = YearMonth.of(2026, 5);

        MissReason cause = tracer.trace(List.of(item), may).get(item);
        assertThat(cause.outcome()).isEqualTo(ItemOutcome.OUTSIDE_WINDOW);
        assertThat(cause.sentence()).startsWith("Är daterad 18 mars 2026");
        assertThat(tracer.trace(List.of(item), MARCH).get(item).outcome()).isEqualTo(ItemOutcome.FOUND);
    }

    @Test
    void should_count_what_came_in_the_month_whatever_its_date() {
        LabelledItem item = labelled("x", "https://a.se/3");
        assertThat(tracer.trace(List.of(item), MARCH).get(item).outcome()).isEqualTo(ItemOutcome.FOUND);
    }

    @Test
    void should_have_no_answer_for_an_item_without_address_and_publisher() {
        MissReason cause = trace(new LabelledItem("Utan adress", List.of(), List.of(), 1, 0, 2, "", ""));
        assertThat(cause.sentence()).contains("ingen adress");
    }

    private MissReason trace(LabelledItem item) {
        return tracer.trace(List.of(item)).get(item);
    }

    private static LabelledItem labelled(String title, String url) {
        return new LabelledItem(title, List.of(), List.of(url), 1, 0, 2, "", "");
    }
}
