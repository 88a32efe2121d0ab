package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.edition.digest.Samples.failing;
import static se.omvarld.edition.digest.Samples.foreign;
import static se.omvarld.edition.digest.Samples.quiet;
import static se.omvarld.edition.digest.Samples.story;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.story.Story;

class DigestRendererTest {

    @Test
    void should_have_text_before_html_and_a_subject_when_rendered() {
        RenderedEdition mail =
                new DigestRenderer(Samples.HTML, Samples.TEXT).render(Samples.week(story(1, "En"), story(3, "Två")));

        assertThat(mail.subject()).isEqualTo("Omvärldsbevakning v. 12: 2 nya träffar");
        assertThat(mail.parts()).extracting(RenderedEdition.Part::mediaType).containsExactly("text/plain", "text/html");
        assertThat(mail.parts()).noneMatch(RenderedEdition.Part::attached);
    }

    @Test
    void should_read_from_top_to_bottom_as_agreed_when_there_is_a_bit_of_everything() {
        Story english = foreign(story(3, "A study", "https://example.com/study", 1), "en");
        List<Story> stories = List.of(story(1, "Ett uppdrag"), english);
        String text = Samples.text(Samples.from(Samples.MONDAY, stories, List.of(failing("dm-nyheter", 6, 403))));

        assertThat(text.lines().map(String::strip).filter(line -> !line.isEmpty()))
                .containsSubsequence(
                        "Omvärldsbevakning v. 12",
                        "måndag 16 mars – söndag 22 mars 2026",
                        "2 nya träffar från 1 källa. 1 dubblett sammanförd. 1 källa har fel.",
                        "• Styrning och samordning: 1",
                        "• Regler och lagstiftning, datatillgång: 0",
                        "== Styrning och samordning (1) ==",
                        "1. Uppdrag – Ett uppdrag",
                        "https://www.example.se/a",
                        "regeringen.se · 16 mars 2026",
                        "Regeringen ger E-hälsomyndigheten i uppdrag att ta fram en plan för hur hälsodata ska delas."
                                + " Uppdraget ska redovisas senast den 1 mars 2027.",
                        "Träff på: hälsodata, interoperabilitet",
                        "== Regler och lagstiftning, datatillgång (0) ==",
                        "Inga nya träffar",
                        "== Digitala verktyg och AI (1) ==",
                        "2. Uppdrag – A study",
                        "Även: Regler och lagstiftning, datatillgång",
                        "Även hos: Via TT https://via.tt.se/1",
                        "== Källor att se över ==",
                        "• Fel: Dagens Medicin, dm-nyheter (RSS): HTTP 403 sedan 17 mars 2026, 6 försök",
                        "== Så här väljer du ut poster ==",
                        "Automatiskt utskick, inga egna spårningslänkar. Utskicks-id 2026-W12");
    }

    @Test
    void should_have_headings_anchors_and_languages_when_read_by_a_machine() {
        Document page = Jsoup.parse(
                Samples.html(Samples.week(story(1, "Ett"), foreign(story(3, "A study"), "en"), story(6, "Sist"))));

        assertThat(page.select("html").attr("lang")).isEqualTo("sv");
        assertThat(page.title()).isEqualTo("Omvärldsbevakning v. 12: 3 nya träffar");
        assertThat(page.select("h1").eachText()).containsExactly("Omvärldsbevakning v. 12");
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "Styrning och samordning (1)",
                        "Regler och lagstiftning, datatillgång (0)",
                        "Digitala verktyg och AI (1)",
                        "Kompetens (0)",
                        "Beredskap och cybersäkerhet (0)",
                        "Övrigt (1)",
                        "Så här väljer du ut poster");
        assertThat(page.select("h3").eachText())
                .containsExactly("1. Uppdrag – Ett", "2. Uppdrag – A study", "3. Uppdrag – Sist");
        assertThat(page.select("[lang=en]").eachText()).hasSize(2).first().isEqualTo("A study");
        assertThat(page.select("a[href^=#]"))
                .hasSize(6)
                .allMatch(link -> page.getElementById(link.attr("href").substring(1)) != null);
    }

    @Test
    void should_fit_classic_outlook_and_track_nobody_when_sent() {
        Document page = Jsoup.parse(Samples.html(Samples.week(story(1, "Ett"))));

        assertThat(page.select("table")).allMatch(table -> table.attr("role").equals("presentation"));
        assertThat(page.select("img, script, link, iframe, form")).isEmpty();
        assertThat(page.select("a[href]").not("[href^=#]").eachAttr("href"))
                .containsExactly("https://www.example.se/a");
        Element preheader = page.body().child(0);
        assertThat(preheader.text()).isEqualTo("Störst: Styrning och samordning (1).");
        assertThat(preheader.attr("style")).contains("display:none", "mso-hide:all");
        assertThat(page.html()).contains("prefers-color-scheme: dark");
    }

    @Test
    void should_leave_out_the_last_area_when_it_is_empty() {
        assertThat(Samples.text(Samples.week(story(1, "Ett")))).doesNotContain("Övrigt");
    }

    @Test
    void should_show_a_story_under_other_when_its_area_is_unknown() {
        assertThat(Samples.text(Samples.week(story(9, "Vilse")))).contains("== Övrigt (1) ==\n\n1. Uppdrag – Vilse");
    }

    @Test
    void should_say_where_it_looked_when_nothing_was_found() {
        String text = Samples.text(Samples.week());

        assertThat(new DigestRenderer(Samples.HTML, Samples.TEXT)
                        .render(Samples.week())
                        .subject())
                .isEqualTo("Omvärldsbevakning v. 12: inga nya träffar");
        assertThat(text)
                .contains(
                        "Inga nya träffar. Gick igenom 412 poster från 85 källor: ingen av dem stämde med nyckelorden.");
    }

    @Test
    void should_say_which_weeks_it_covers_when_there_was_a_gap() {
        DigestContent afterGap =
                Samples.from(Instant.parse("2026-03-01T23:00:00Z"), List.of(story(1, "Ett")), List.of());

        assertThat(Samples.text(afterGap)).contains("Omfattar även v. 10 och 11, då inget veckobrev gick ut.");
        assertThat(Samples.html(afterGap)).contains("Omfattar även v. 10 och 11, då inget veckobrev gick ut.");
    }

    @Test
    void should_say_how_long_a_source_was_quiet_when_it_is_troubled_without_failing() {
        DigestContent content = Samples.from(
                Samples.MONDAY,
                List.of(),
                List.of(quiet("skr-nyheter", Instant.parse("2026-02-16T12:00:00Z")), failing("dm", 1, 0)));

        assertThat(Samples.text(content))
                .contains("1 källa har fel. 1 källa är tyst.")
                .contains(
                        "• Tyst: Dagens Medicin, skr-nyheter (RSS): inga nya poster på 34 dagar, senast 16 februari 2026")
                .contains("• Fel: Dagens Medicin, dm (RSS): svarar inte sedan 17 mars 2026, 1 försök");
        assertThat(Samples.html(content)).contains("En källa svarar inte.");
    }

    @Test
    void should_list_no_more_than_twenty_sources_when_everything_fails() {
        DigestContent content =
                Samples.from(Samples.MONDAY, List.of(), java.util.Collections.nCopies(50, failing("dm", 2, 500)));

        assertThat(Samples.text(content)).contains("50 källor har fel.").contains("• Och 30 till.");
        assertThat(Samples.text(content).lines().filter(line -> line.startsWith("• Fel:")))
                .hasSize(20);
    }

    @Test
    void should_leave_out_boilerplate_and_quote_a_debate_article() {
        Story remiss = with(
                story(1, "Remiss av SOU 2031:10"),
                "Remiss",
                "Här kan du ta del av till vilka instanser som"
                        + " regeringen har remitterat SOU 2031:10. Sista dag att svara är den 23 maj 2031.");
        Story debate = with(story(3, "Kommuner måste samarbeta"), "Debattartikel", "Det skriver en debattör.");

        String text = Samples.text(Samples.week(remiss, debate));

        assertThat(text)
                .contains("Sista dag att svara är den 23 maj 2031.", "2. Debattartikel – ”Kommuner måste samarbeta”")
                .doesNotContain("Här kan du ta del");
    }

    private static Story with(Story story, String type, String lead) {
        return new Story(
                story.id(),
                type,
                story.title(),
                lead,
                story.link(),
                story.publisher(),
                story.language(),
                story.dated(),
                story.firstSeen(),
                story.area(),
                story.secondArea(),
                story.score(),
                story.draft(),
                story.words(),
                story.reason(),
                story.also());
    }
}
