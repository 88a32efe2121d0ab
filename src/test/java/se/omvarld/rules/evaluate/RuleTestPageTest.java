package se.omvarld.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.looks.Axe;
import se.omvarld.looks.Chromium;
import se.omvarld.rules.file.RuleFiles;
import se.omvarld.rules.file.RuleSet;

@Tag("slow")
class RuleTestPageTest {
    private static final List<LabelledItem> ITEMS = List.of(
            labelled("Moln <script>alert(1)</script> \"&\"", "https://a.se/x?a=1&b=\"><b>", 1),
            labelled("Vårdhund", "javascript:alert(1)", 0),
            labelled("Cyber", "https://a.se/2026/03/17/cyber", 2));

    @TempDir
    Path folder;

    @Test
    void should_show_figures_misses_and_false_picks_with_their_causes() throws IOException {
        Document page = page(Optional.empty());

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("sv");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("#siffror tr:has(th:contains(Relevanta poster som väljs ut))")
                        .text())
                .isEqualTo("Relevanta poster som väljs ut 1 av 2 50 %");
        assertThat(page.select("#missade li").text()).contains("under gränsen", "3 poäng fattas till gränsen 3");
        assertThat(page.select("#fel li").text()).contains("drogs in av rad 7 (”Vårdhund”, +4)");
        assertThat(page.select("#brus tbody tr").text()).isEqualTo("7 vård*, sjukhus* 1 1 0");
        assertThat(page.select("#veckor tbody tr").text()).isEqualTo("2026-W12 1 1");
    }

    @Test
    void should_take_nothing_from_items_but_text_and_web_addresses() throws IOException {
        Document page = page(Optional.empty());

        assertThat(page.select("script, b, img, iframe, link")).isEmpty();
        assertThat(page.select("#missade h3").text()).isEqualTo("Moln <script>alert(1)</script> \"&\"");
        assertThat(page.select("main a[href]").eachAttr("href")).allMatch(href -> href.startsWith("https://a.se/"));
    }

    @Test
    void should_give_every_table_a_caption_and_header_cells_and_every_link_a_target() throws IOException {
        Document page = page(Optional.of(comparison()));

        assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.select("caption").text()).isNotBlank();
            assertThat(table.select("thead th[scope=col]")).isNotEmpty();
            assertThat(table.select("tbody tr"))
                    .allSatisfy(row -> assertThat(row.select("th[scope=row]")).hasSize(1));
        });
        assertThat(page.select("nav a").eachAttr("href"))
                .allSatisfy(target -> assertThat(page.select(target)).hasSize(1));
    }

    @Test
    void should_show_what_a_change_gains_and_loses() throws IOException {
        Document page = page(Optional.of(comparison()));

        assertThat(page.select("#nya h2").text()).isEqualTo("Tillkomna poster (1)");
        assertThat(page.select("#nya h3").text()).startsWith("Moln");
        assertThat(page.select("#borta h3").text()).isEqualTo("Vårdhund");
        assertThat(page.select("#andring tr:contains(Rätt område först)").get(0).text())
                .isEqualTo("Rätt område först 1 av 2 (50 %) 2 av 2 (100 %) +50 %-enheter");
    }

    @Test
    @Timeout(120)
    void should_break_no_rule_of_wcag() throws Exception {
        Chromium.assumeInstalled();
        RuleTestResult result = run(RuleFiles.AREAS);

        assertThat(Axe.faults(Map.of(
                        "alone", new RuleTestPage(result, Optional.empty(), "Prov").html(),
                        "compared", new RuleTestPage(result, Optional.of(comparison()), "Prov").html())))
                .isEmpty();
    }

    private Document page(Optional<RuleComparison> comparison) throws IOException {
        return Jsoup.parse(new RuleTestPage(run(RuleFiles.AREAS), comparison, "Prov").html());
    }

    private RuleComparison comparison() throws IOException {
        return RuleComparison.of(
                run(RuleFiles.AREAS), run(RuleFiles.AREAS.replace("'vård*', 'sjukhus*'", "'moln*', 'väder*'")));
    }

    private RuleTestResult run(String areas) throws IOException {
        RuleSet rules = RuleFiles.load(folder, areas, RuleFiles.TYPES);
        return RuleTestResult.of(rules, ITEMS);
    }

    private static LabelledItem labelled(String title, String url, int area) {
        return new LabelledItem(title, List.of(), List.of(url), area, 0, area == 0 ? 0 : 2, "", "");
    }
}
