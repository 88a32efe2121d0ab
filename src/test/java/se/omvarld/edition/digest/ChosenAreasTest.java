package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.edition.digest.Samples.story;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What those read who chose some areas. */
class ChosenAreasTest {
    private static final DigestContent WEEK =
            Samples.week(story(1, "Ett"), story(3, "Två"), story(5, "Tre"), story(5, "Fyra"), story(9, "Okänt område"));

    @Test
    void should_show_only_the_chosen_areas_with_the_numbers_of_the_whole_edition() {
        Document page = Jsoup.parse(Samples.html(WEEK.only(Set.of(1, 5))));

        assertThat(page.select("h3").eachText())
                .containsExactly("1. Uppdrag – Ett", "3. Uppdrag – Tre", "4. Uppdrag – Fyra");
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "Styrning och samordning (1)", "Beredskap och cybersäkerhet (2)", "Så här väljer du ut poster");
        assertThat(page.select("a[href^=#]"))
                .hasSize(2)
                .allMatch(link -> page.getElementById(link.attr("href").substring(1)) != null);
    }

    @Test
    void should_say_which_areas_it_shows_and_what_the_whole_holds() {
        String text = Samples.text(WEEK.only(Set.of(5, 1)));

        assertThat(text)
                .contains("3 nya träffar från 1 källa.")
                .contains("Ditt urval: Styrning och samordning; Beredskap och cybersäkerhet. Hela veckobrevet har 5"
                        + " träffar, och numren är desamma i allas brev.");
        assertThat(Samples.html(WEEK.only(Set.of(1, 5)))).contains("Ditt urval: ");
        assertThat(Samples.text(WEEK)).doesNotContain("Ditt urval");
    }

    @Test
    void should_count_only_what_it_shows_in_subject_and_preheader() {
        DigestContent chosen = WEEK.only(Set.of(3));

        assertThat(new DigestRenderer(Samples.HTML, Samples.TEXT).render(chosen).subject())
                .isEqualTo("Omvärldsbevakning v. 12: 1 ny träff");
        assertThat(Jsoup.parse(Samples.html(chosen)).body().child(0).text())
                .isEqualTo("Störst: Digitala verktyg och AI (1).");
    }

    @Test
    void should_say_that_only_the_chosen_areas_are_empty_when_others_are_not() {
        assertThat(Samples.text(WEEK.only(Set.of(4))))
                .contains("Inga nya träffar i de områden som du har valt. Gick igenom 412 poster från 85 källor.")
                .doesNotContain("ingen av dem stämde");
    }

    @Test
    void should_show_stories_of_unknown_areas_under_other_when_that_is_chosen() {
        assertThat(Samples.text(WEEK.only(Set.of(6)))).contains("== Övrigt (1) ==\n\n5. Uppdrag – Okänt område");
    }

    @Test
    void should_keep_the_whole_editions_numbers_when_the_letter_is_shortened() {
        DigestContent chosen =
                Samples.from(Samples.MONDAY, Samples.many(300), List.of()).only(Set.of(2, 3, 4, 5));
        String html = Samples.html(chosen);
        Document page = Jsoup.parse(html);

        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(78_000, DigestRenderer.LARGEST_HTML);
        assertThat(page.select("h3:contains(del 299), li:contains(del 299):not(:has(a[href^=#nr-]))")
                        .eachText())
                .singleElement()
                .asString()
                .startsWith("300. ");
        int inFull = page.select("h3").not(":contains(Bara rubriker)").size();
        assertThat(page.text()).contains("de " + (240 - inFull) + " träffar som fick lägst poäng står bara med rubrik");
    }
}
