package se.omvarld.edition.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.store.published.PublishedReports;

/** The draft's mail says how the last published report was covered. */
@Tag("slow")
class LastReportTest extends MonthlyTestBase {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @BeforeEach
    void poll() {
        newsroom.poll("a", shown("/1", "Hälsodata ett", "2026-03-17"), shown("/2", "Väder två", "2026-03-17"));
    }

    @Test
    void should_state_in_the_mail_how_many_published_items_were_found_and_why_not_the_others() {
        save(MARCH, "https://a.se/1", "https://a.se/2", "https://ingen.se/3");
        clock.set("2026-05-04T07:00");

        assertThat(mail())
                .contains("Av mars-rapportens 3 publicerade poster hade bevakningen hittat 1;"
                        + " 1 saknar källa, 1 låg under gränsen.")
                .contains("- Post https://ingen.se/3\n  Ingen källa läser ingen.se.\n")
                .contains("- Post https://a.se/2\n  Kom 18 mars 2026 genom a. Inget ord ur reglerna")
                .doesNotContain("Post https://a.se/1");
    }

    @Test
    void should_say_so_when_all_were_found() {
        save(MARCH, "https://a.se/1");
        clock.set("2026-05-04T07:00");

        assertThat(mail()).contains("Av mars-rapportens 1 publicerade poster hade bevakningen hittat alla.");
    }

    @Test
    void should_take_the_drafts_own_month_when_it_is_published_already() {
        save(MARCH, "https://a.se/1");
        save(YearMonth.of(2026, 2), "https://a.se/2");
        clock.set("2026-04-01T07:00");

        assertThat(mail()).contains("Av mars-rapportens 1 ").doesNotContain("februari-rapportens");
    }

    @Test
    void should_say_nothing_when_no_recent_report_is_imported() {
        save(YearMonth.of(2026, 1), "https://a.se/1");
        clock.set("2026-05-04T07:00");

        assertThat(mail()).doesNotContain("rapportens").doesNotContain("senast publicerade");
    }

    private String mail() {
        draft.freeze(draft.due());
        String period = YearMonth.now(clock).minusMonths(1).toString();
        return new String(editions.rendered(period).parts().get(0).content(), StandardCharsets.UTF_8);
    }

    private void save(YearMonth month, String... urls) {
        List<LabelledItem> items = Stream.of(urls)
                .map(url -> new LabelledItem("Post " + url, List.of(), List.of(url), 1, 0, 2, "", ""))
                .toList();
        new PublishedReports(newsroom.store).save(month, items);
    }
}
