package se.omvarld.edition.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.omvarld.store.Newsroom.shown;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.edition.docx.Office;
import se.omvarld.edition.draft.MonthlyTestBase;
import se.omvarld.edition.text.ReadItem;
import se.omvarld.edition.text.UnfinishedMark;
import se.omvarld.edition.text.UnreadableReportException;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.store.published.PublishedReports;
import se.omvarld.store.published.ReturnedItem;
import se.omvarld.store.published.ReturnedItem.State;
import se.omvarld.store.published.ReturnedReports;

/** The draft of March, edited and sent back: four stories in the chapter Styrning, one in the list at the end. */
@Tag("slow")
class ReturnedDraftsTest extends MonthlyTestBase {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final String NAME = "Omvarldsbevakning-2026-03-utkast.docx";

    private static byte[] savedByLibreOffice;

    private ReturnedDrafts drafts;
    private byte[] sent;

    @BeforeEach
    void send() {
        newsroom.poll(
                "a",
                shown("https://a.se/1", "Hälsodata delas i norr", "2026-03-17"),
                shown("https://a.se/2", "Hälsodata säljs i söder", "2026-03-17"),
                shown("https://a.se/3", "Ny lag om hälsodata", "2026-03-17"),
                shown("https://a.se/4", "Sjukhusen byter hälsodata", "2026-03-17"),
                shown("https://a.se/5", "Läkemedel och parkering", "2026-03-17"));
        madeAt("2026-04-01T07:00");
        sent = editions.rendered("2026-03").parts().get(1).content();
        drafts = new ReturnedDrafts(newsroom.store, () -> newsroom.rules, clock);
    }

    @Test
    void should_tell_what_became_of_each_story_when_the_draft_was_edited() {
        ReturnedDraft returned = keep(edited(DraftEdits::asAnalysts));

        assertThat(returned.month()).isEqualTo(MARCH);
        assertThat(returned.compared()).isTrue();
        assertThat(titles(State.KEPT))
                .containsExactly("Hälsodata delas i hela norr", "Hälsodata säljs i söder", "Sjukhusen byter hälsodata");
        assertThat(titles(State.REMOVED)).containsExactly("Ny lag om hälsodata");
        assertThat(titles(State.OWN)).containsExactly("En egen post");
        assertThat(titles(State.LEFT_OVER)).containsExactly("Läkemedel och parkering");
        assertThat(which(ReturnedItem::moved)).containsExactly("Hälsodata säljs i söder");
        assertThat(which(ReturnedItem::retitled)).containsExactly("Hälsodata delas i hela norr");
        assertThat(which(ReturnedItem::retyped)).containsExactly("Sjukhusen byter hälsodata");
    }

    @Test
    void should_keep_the_report_and_labels_for_and_against_when_the_draft_was_edited() {
        keep(edited(DraftEdits::asAnalysts));

        assertThat(new PublishedReports(newsroom.store).of(MARCH))
                .extracting(LabelledItem::title, LabelledItem::area, LabelledItem::relevance, LabelledItem::type)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Hälsodata delas i hela norr", 1, 2, ""),
                        org.assertj.core.groups.Tuple.tuple("Hälsodata säljs i söder", 5, 2, ""),
                        org.assertj.core.groups.Tuple.tuple("Sjukhusen byter hälsodata", 1, 2, "Beslut"),
                        org.assertj.core.groups.Tuple.tuple("En egen post", 5, 2, "Studie"));
        assertThat(new ReturnedReports(newsroom.store).unpublished(MARCH))
                .extracting(LabelledItem::title, LabelledItem::area, LabelledItem::relevance)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Ny lag om hälsodata", 0, 0),
                        org.assertj.core.groups.Tuple.tuple("Läkemedel och parkering", 5, 1));
    }

    @Test
    void should_know_stories_by_their_addresses_when_the_ids_are_gone() {
        keep(edited(xml -> DraftEdits.withoutIds(DraftEdits.asAnalysts(xml))));

        assertThat(titles(State.KEPT))
                .containsExactly("Hälsodata delas i hela norr", "Hälsodata säljs i söder", "Sjukhusen byter hälsodata");
        assertThat(titles(State.OWN)).containsExactly("En egen post");
    }

    @Test
    void should_keep_nothing_when_the_draft_comes_back_unchanged() {
        assertThat(keep(sent).unchanged()).isTrue();
        assertThat(new PublishedReports(newsroom.store).months()).isEmpty();
        assertThat(new ReturnedReports(newsroom.store).of(MARCH)).isEmpty();
    }

    @Test
    void should_replace_the_first_when_a_second_one_comes() {
        keep(edited(DraftEdits::asAnalysts));
        keep(edited(xml -> DraftEdits.without(xml, "Hälsodata delas i norr")));

        assertThat(titles(State.KEPT)).hasSize(3);
        assertThat(titles(State.REMOVED)).containsExactly("Hälsodata delas i norr");
        assertThat(new PublishedReports(newsroom.store).of(MARCH)).hasSize(3);
    }

    @Test
    void should_take_it_for_an_own_item_when_analysts_write_over_a_proposed_one() {
        keep(edited(
                xml -> xml.replace(EditedDraft.paragraph(xml, "https://a.se/3"), EditedDraft.text("https://egen.se/9"))
                        .replace("Ny lag om hälsodata", "Vårdköerna växer")));

        assertThat(titles(State.OWN)).containsExactly("Vårdköerna växer");
        assertThat(titles(State.REMOVED)).containsExactly("Ny lag om hälsodata");
    }

    @Test
    void should_keep_one_and_take_the_other_for_own_when_a_heading_was_copied() {
        keep(edited(xml -> {
            String heading = EditedDraft.paragraph(xml, "Ny lag om hälsodata");
            String copy =
                    heading.replace("Ny lag om hälsodata", "Nya lagar utreds") + EditedDraft.text("https://egen.se/7");
            return xml.replace(heading, copy + heading);
        }));

        assertThat(titles(State.KEPT)).contains("Ny lag om hälsodata").hasSize(4);
        assertThat(titles(State.OWN)).containsExactly("Nya lagar utreds");
    }

    @Test
    void should_count_as_added_when_an_item_of_the_list_was_put_into_a_chapter() {
        keep(edited(xml -> {
            String chapter = DraftEdits.chapterTwo(xml);
            return xml.replace(
                    chapter,
                    chapter + EditedDraft.heading(2, "Läkemedel och parkering") + EditedDraft.text("https://a.se/5"));
        }));

        assertThat(titles(State.ADDED)).containsExactly("Läkemedel och parkering");
        assertThat(titles(State.LEFT_OVER)).isEmpty();
    }

    @Test
    void should_have_area_six_when_an_item_was_moved_to_a_chapter_ovrigt() {
        keep(edited(xml -> {
            String item = EditedDraft.paragraph(xml, "Ny lag om hälsodata");
            String address = EditedDraft.paragraph(xml, "https://a.se/3");
            String last = DraftEdits.chapterTwo(xml);
            return xml.replace(item, "")
                    .replace(address, "")
                    .replace(last, last + EditedDraft.heading(1, "Övrigt") + item + address);
        }));

        assertThat(new ReturnedReports(newsroom.store).of(MARCH))
                .filteredOn(item -> item.item().title().equals("Ny lag om hälsodata"))
                .singleElement()
                .satisfies(item -> assertThat(item.item().area()).isEqualTo(6));
    }

    @Test
    void should_tell_the_month_by_the_ids_when_the_title_was_taken_away() {
        byte[] untitled =
                edited(xml -> DraftEdits.without(xml, "Ny lag om hälsodata").replaceAll("(?i)mars 2026", "…"));

        assertThat(keep(untitled).month()).isEqualTo(MARCH);
    }

    @Test
    void should_refuse_when_no_month_can_be_told_or_the_title_names_another() {
        byte[] nameless = edited(xml -> DraftEdits.withoutIds(xml).replaceAll("(?i)mars 2026", "…"));
        byte[] other = edited(xml -> xml.replaceAll("mars 2026", "maj 2026").replaceAll("Mars 2026", "Maj 2026"));

        assertThatThrownBy(() -> drafts.keep("rapport.docx", nameless))
                .isInstanceOfSatisfying(UnreadableReportException.class, e -> assertThat(e.swedish())
                        .contains("vilken månad"));
        assertThatThrownBy(() -> keep(other)).hasMessageContaining("another month");
        assertThat(new PublishedReports(newsroom.store).months()).isEmpty();
    }

    @Test
    void should_keep_all_as_published_when_the_month_has_no_draft() {
        byte[] may = edited(xml ->
                DraftEdits.withoutIds(xml).replaceAll("mars 2026", "maj 2026").replaceAll("Mars 2026", "Maj 2026"));

        ReturnedDraft returned = drafts.keep("rapport.docx", may);

        assertThat(returned.month()).isEqualTo(YearMonth.of(2026, 5));
        assertThat(returned.compared()).isFalse();
        assertThat(returned.of(State.OWN)).hasSize(4);
        assertThat(returned.of(State.REMOVED)).isEmpty();
    }

    @Test
    void should_not_propose_again_what_was_published_when_a_source_brings_it_late() {
        keep(edited(DraftEdits::asAnalysts));
        clock.set("2026-04-08T10:00");
        newsroom.poll(
                "b",
                shown("https://egen.se/5", "Hälsodata: en egen post", "2026-04-02"),
                shown("https://annan.se/1", "Hälsodata blir något nytt i april", "2026-04-03"));

        assertThat(madeAt("2026-05-04T07:00")).containsExactly("Hälsodata blir något nytt i april");
    }

    @Test
    void should_propose_a_months_stories_in_its_own_draft_though_its_report_is_imported() {
        clock.set("2026-04-08T10:00");
        newsroom.poll("b", shown("https://b.se/1", "Hälsodata i april", "2026-04-03"));
        new PublishedReports(newsroom.store)
                .save(
                        YearMonth.of(2026, 4),
                        List.of(new LabelledItem(
                                "Hälsodata i april", List.of(), List.of("https://b.se/1"), 1, 0, 2, "", "")));

        assertThat(madeAt("2026-05-04T07:00")).containsExactly("Hälsodata i april");
    }

    @Test
    void should_see_the_same_edits_when_libreoffice_has_saved_the_document() throws Exception {
        Office.assumeInstalled();
        if (savedByLibreOffice == null) { // which knows nothing of databases
            Path docx = Files.write(folder.resolve("utkast.docx"), edited(DraftEdits::asAnalysts));
            Office.convert(docx, "odt");
            Files.delete(docx);
            Office.convert(folder.resolve("utkast.odt"), "docx");
            savedByLibreOffice = Files.readAllBytes(docx);
            assertThat(items(savedByLibreOffice)).isEqualTo(items(edited(DraftEdits::asAnalysts)));
        }

        keep(savedByLibreOffice);

        assertThat(titles(State.KEPT))
                .containsExactly("Hälsodata delas i hela norr", "Hälsodata säljs i söder", "Sjukhusen byter hälsodata");
        assertThat(titles(State.REMOVED)).containsExactly("Ny lag om hälsodata");
        assertThat(titles(State.OWN)).containsExactly("En egen post");
        assertThat(which(ReturnedItem::moved)).containsExactly("Hälsodata säljs i söder");
    }

    @Test
    void should_refuse_in_swedish_when_a_document_holds_macros_or_is_none() {
        byte[] macros = EditedDraft.with(sent, "word/vbaProject.bin", "Sub AutoOpen()");

        assertThatThrownBy(() -> keep(macros))
                .isInstanceOfSatisfying(UnreadableReportException.class, e -> assertThat(e.swedish())
                        .contains("makron"));
        assertThatThrownBy(() -> drafts.keep("utkast.odt", sent)).hasMessageContaining("only .docx");
        assertThatThrownBy(() -> keep(new byte[] {1, 2, 3})).hasMessageContaining("no Word document");
    }

    @Test
    void should_publish_nothing_and_keep_the_labels_when_the_drafts_notes_still_stand_in_it() {
        keep(edited(xml -> DraftEdits.without(xml, "Hälsodata delas i norr")));
        ReturnedDraft unfinished = keep(EditedDraft.body(sent, DraftEdits::asAnalysts));

        assertThat(unfinished.isPublished()).isFalse();
        assertThat(unfinished.unfinished())
                .extracting(UnfinishedMark::note)
                .contains("[Förslag]", "[Förnamn Efternamn]", "[Befattning]")
                .anyMatch(note -> note.startsWith("[Ingress saknas i källan"));
        assertThat(new PublishedReports(newsroom.store).of(MARCH))
                .extracting(LabelledItem::title)
                .contains("Ny lag om hälsodata") // as the finished one before has it
                .doesNotContain("En egen post");
        assertThat(new ReturnedReports(newsroom.store).unpublished(MARCH))
                .extracting(LabelledItem::title, LabelledItem::relevance)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("En egen post", 2),
                        org.assertj.core.groups.Tuple.tuple("Läkemedel och parkering", 1));
        assertThat(ReturnText.of(unfinished, NAME, newsroom.rules.areas()))
                .contains(
                        "INGENTING ÄR PUBLICERAT ÄN",
                        "[förnamn efternamn]",
                        "- Hälsodata delas i hela norr",
                        "ordet ”publicera”",
                        "bin/omvarld reports publish 2026-03")
                .doesNotContain("gäller nu som publicerat");

        assertThat(new ReturnedReports(newsroom.store).publish(MARCH)).isTrue();
        assertThat(new PublishedReports(newsroom.store).of(MARCH))
                .extracting(LabelledItem::title)
                .contains("En egen post")
                .doesNotContain("Ny lag om hälsodata");
        assertThat(new ReturnedReports(newsroom.store).publish(MARCH)).isFalse();
    }

    @Test
    void should_publish_when_only_the_notes_were_taken_away() {
        ReturnedDraft returned = keep(edited(xml -> xml));

        assertThat(returned.isPublished()).isTrue();
        assertThat(new PublishedReports(newsroom.store).of(MARCH)).hasSize(4);
    }

    @Test
    void should_find_a_story_by_its_place_as_the_document_has_it() {
        EditionPlaces places = new EditionPlaces(newsroom.store, () -> newsroom.rules, clock);

        assertThat(places.story("utkast mars 2026 1.1")).contains("https://a.se/1");
        assertThat(places.story("Utkastet för mars 2026 1.4")).contains("https://a.se/4");
        assertThat(places.story("utkast mars 2026 5.3")).isEmpty();
        assertThat(places.story("v. 12 nr 7")).isEmpty();
        assertThat(EditionPlaces.isOne("läkemedel mars 2026")).isFalse();
    }

    private List<ReadItem> items(byte[] document) {
        return new ReportReader(newsroom.rules.areas()).read(NAME, document).items();
    }

    private ReturnedDraft keep(byte[] document) {
        return drafts.keep(NAME, document);
    }

    private byte[] edited(UnaryOperator<String> change) {
        return EditedDraft.finished(sent, change);
    }

    private List<String> titles(State state) {
        return which(item -> item.state() == state);
    }

    private List<String> which(java.util.function.Predicate<ReturnedItem> which) {
        return new ReturnedReports(newsroom.store)
                .of(MARCH).stream()
                        .filter(which)
                        .map(item -> item.item().title())
                        .sorted()
                        .toList();
    }
}
