package se.omvarld.edition.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.edition.draft.StoryBuilder.story;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import se.omvarld.edition.docx.DraftCheck;
import se.omvarld.edition.docx.ItemBookmark;
import se.omvarld.edition.returned.WordFile;
import se.omvarld.store.story.Story;

class DraftDocumentTest {
    private static final String DOCUMENT = "word/document.xml";

    @Test
    void should_follow_the_reports_outline_when_stories_stand_in_some_areas() {
        WordFile draft = draft(
                story("Utredda hälsodata").type("Uppdrag").area(1).build(),
                story("Cyberattack mot region").id("b").area(5).build());

        assertThat(draft.paragraphs("heading 1"))
                .containsExactly(
                        "Sammanfattning",
                        "Innehåll",
                        "Styrning och samordning",
                        "Regler och lagstiftning, datatillgång",
                        "Digitala verktyg och AI",
                        "Kompetens",
                        "Beredskap och cybersäkerhet",
                        "Tas bort före publicering");
        assertThat(draft.paragraphs("heading 2"))
                .containsExactly("Uppdrag – Utredda hälsodata", "Cyberattack mot region");
        assertThat(draft.paragraphs("områdesrubrik"))
                .endsWith("Beredskap och säkerhet")
                .hasSize(5);
    }

    @Test
    void should_name_the_month_and_suggest_its_number_when_the_fixed_pages_are_filled() {
        assertThat(draft().body())
                .contains("Mars 2026", "Dnr [2026/00471-3]", "för mars månad", "Omvärldsbevakning för mars 2026.")
                .doesNotContain("{");
    }

    @Test
    void should_say_so_when_an_area_has_no_stories() {
        WordFile draft = draft();

        assertThat(draft.body().lines().filter("[Inga poster valda i detta område]"::equals))
                .hasSize(10);
        assertThat(draft.body()).contains("[Inga övriga träffar]");
    }

    @Test
    void should_have_a_sixth_chapter_only_when_it_has_stories() {
        assertThat(draft().paragraphs("heading 1")).doesNotContain("Övrigt");

        WordFile draft = draft(story("Annat").area(6).build());

        assertThat(draft.paragraphs("heading 1")).contains("Övrigt");
        assertThat(draft.paragraphs("områdesrubrik")).doesNotContain("Övrigt");
    }

    @Test
    void should_list_in_the_contents_what_the_headings_say() {
        WordFile draft = draft(story("Ett").build(), story("Två").id("2").build());

        assertThat(draft.paragraphs("toc 1")).startsWith("Sammanfattning–", "Innehåll–", "1Styrning och samordning–");
        assertThat(draft.paragraphs("toc 2")).containsExactly("1.1Ett–", "1.2Två–");
    }

    @Test
    void should_put_what_reached_only_the_digest_last() {
        WordFile draft = draft(story("Bara i veckobrevet").digestOnly().area(2).build());

        assertThat(draft.paragraphs("heading 2")).isEmpty();
        assertThat(draft.paragraphs("list bullet"))
                .containsExactly("Bara i veckobrevet (Exempelmyndigheten, 12\u00a0mars\u00a02026)");
    }

    @Test
    void should_say_which_other_items_may_be_the_same_news_in_chapters_and_in_the_list() {
        String release = "Nationell samordning för en jämlik implementering av precisionshälsa";
        String assignment = "Uppdrag att genomföra jämlik och samordnad implementering av precisionshälsa";
        String remark = "Nationell samordning för en jämlik precisionshälsa";

        WordFile draft = draft(
                story("Något annat").build(),
                story(release).id("2").lead("").build(),
                story(assignment).id("3").lead("").area(5).build(),
                story(remark).id("4").lead("").digestOnly().area(2).build());

        assertThat(draft.comments())
                .contains(
                        "Liknar 5.1: ”" + assignment + "”. Är det samma nyhet?",
                        "Liknar 1.2: ”" + release + "”. Är det samma nyhet?",
                        "Liknar i listan sist: ”" + remark + "”. Är det samma nyhet?")
                .doesNotContain("Liknar 1.1");
    }

    @Test
    void should_mark_language_and_translation_when_the_source_is_foreign() {
        WordFile draft = draft(story("FDA clears a device")
                .language("en")
                .lead("A short lead.")
                .build());

        assertThat(draft.body()).contains("[översätt och skriv om] A short lead.");
        Element heading = draft.elements(DOCUMENT, "sdt").stream()
                .filter(control -> WordFile.textOf(control).equals("FDA clears a device"))
                .findFirst()
                .orElseThrow();
        assertThat(WordFile.within(heading, "lang"))
                .extracting(lang -> WordFile.attribute(lang, "val"))
                .containsExactly("en-GB");
    }

    @Test
    void should_write_a_list_that_the_source_ran_together_as_a_list() {
        WordFile draft = draft(story("Uppdrag till TLV")
                .lead("TLV ska: * följa upp **priser**, * bedöma åtgärder.")
                .build());

        assertThat(draft.paragraphs("normal")).contains("[skriv om] TLV ska:");
        assertThat(draft.paragraphs("list bullet")).containsExactly("följa upp priser,", "bedöma åtgärder.");
    }

    @Test
    void should_give_an_item_the_same_tag_and_bookmark_in_every_draft() {
        WordFile first = draft(story("Ett").id("https://example.se/a").build());
        WordFile second = draft(
                story("Nytt före").id("x").build(),
                story("Ett, ändrat").id("https://example.se/a").build());

        String name = ItemBookmark.of("https://example.se/a");
        assertThat(names(first, "tag", "val")).contains(name);
        assertThat(names(second, "tag", "val")).contains(name);
        assertThat(names(second, "bookmarkStart", "name")).contains(name);
    }

    @Test
    void should_tell_in_a_comment_why_and_where_else() {
        Story story = story("Ett")
                .reason("Träff på portal i rubriken.")
                .secondArea(3)
                .score(7.5)
                .also(new Story.Appearance("Via TT", "Samma nyhet", "https://via.tt.se/1"))
                .build();
        WordFile draft = new WordFile(Drafts.write(Drafts.march(List.of(story), Map.of(story.id(), "v. 12 nr 7"))));

        assertThat(draft.comments())
                .contains(
                        "Varför: Träff på portal i rubriken.",
                        "Tänkbart annat område: Digitala verktyg och AI.",
                        "I veckobrevet: v. 12 nr 7.",
                        "Även hos Via TT: Samma nyhet https://via.tt.se/1",
                        "tryck F9");
    }

    @Test
    void should_tell_points_and_words_in_a_comment_only_where_no_sentence_has() {
        Story silent = story("Ett").reason("").score(7.5).build();
        Story said = story("Två")
                .reason("Träff på ”portal” ger 7,5 poäng i Kompetens.")
                .score(7.5)
                .build();

        assertThat(new WordFile(Drafts.write(Drafts.march(silent))).comments())
                .contains("Poäng: 7,5. Träff på: portal.");
        assertThat(new WordFile(Drafts.write(Drafts.march(said))).comments()).doesNotContain("Poäng:");
    }

    @Test
    void should_stay_sound_when_the_text_is_hostile() {
        byte[] draft = Drafts.write(Drafts.march(
                story("<script>alert(1)</script> \u0000\u0007\u202Eevil\uD800 ]]>")
                        .link("javascript:alert(1)")
                        .build(),
                story("A" + "å".repeat(5000))
                        .id("b")
                        .link("https://example.se/" + "x".repeat(5000))
                        .build(),
                story("\u0000")
                        .id("c")
                        .link("https://user@evil.se/")
                        .publisher("\u0001")
                        .lead("\u0002\n\n")
                        .build(),
                story("${jndi:x} {månad} {kapitel}")
                        .id("d")
                        .link("https://exämple.se/å ä|\"<>")
                        .build(),
                story("Samma id").id("d").language("../../x").type("<b>").build()));

        assertThat(DraftCheck.problemsIn(draft)).isEmpty();
        WordFile file = new WordFile(draft);
        assertThat(file.body())
                .contains("<script>alert(1)</script> evil ]]>", "{månad} {kapitel}", "[Källadress saknas]");
        assertThat(file.paragraphs("heading 2")).allMatch(heading -> heading.length() <= 300);
    }

    @Test
    void should_be_a_sound_document_when_the_month_brought_nothing() {
        assertThat(DraftCheck.problemsIn(Drafts.write(Drafts.march()))).isEmpty();
    }

    @Test
    void should_write_200_items_in_good_time_when_warm() {
        Story[] stories = IntStream.range(0, 200)
                .mapToObj(i -> story("Rubrik nummer " + i)
                        .id("id" + i)
                        .area(1 + i % 5)
                        .lead("En mening som säger något. ".repeat(15))
                        .build())
                .toArray(Story[]::new);
        Drafts.write(Drafts.march(stories));

        // the processor's time, not the clock's: the machine may be busy with other things
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long start = processor.getCurrentThreadCpuTime();
        Drafts.write(Drafts.march(stories));

        assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - start))
                .isLessThan(Duration.ofMillis(1500));
    }

    private static WordFile draft(Story... stories) {
        return new WordFile(Drafts.write(Drafts.march(stories)));
    }

    private static List<String> names(WordFile draft, String element, String attribute) {
        return draft.elements(DOCUMENT, element).stream()
                .map(found -> WordFile.attribute(found, attribute))
                .toList();
    }
}
