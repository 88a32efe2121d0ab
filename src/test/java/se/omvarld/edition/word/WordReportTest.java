package se.omvarld.edition.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.omvarld.edition.draft.StoryBuilder.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.edition.docx.ItemBookmark;
import se.omvarld.edition.draft.Drafts;
import se.omvarld.edition.returned.EditedDraft;
import se.omvarld.edition.returned.ReportReader;
import se.omvarld.edition.text.ReadItem;
import se.omvarld.edition.text.ReadReport;
import se.omvarld.edition.text.UnreadableReportException;

@Tag("slow")
class WordReportTest {
    private static final byte[] DRAFT = Drafts.write(Drafts.march(
            story("Vården får en ny portal")
                    .type("Uppdrag")
                    .id("ett")
                    .link("https://a.se/1")
                    .lead("Ett. Två.")
                    .build(),
            story("Kommunerna och deras data")
                    .id("två")
                    .link("https://b.se/2")
                    .lead("")
                    .build(),
            story("Nytt hot mot sjukhusen")
                    .type("Rapport")
                    .id("tre")
                    .area(5)
                    .link("https://c.se/3")
                    .build(),
            story("Bara i veckobrevet")
                    .id("fyra")
                    .area(2)
                    .digestOnly()
                    .link("https://d.se/4")
                    .build()));

    @TempDir
    private Path folder;

    @Test
    void should_give_back_all_items_with_ids_when_the_draft_is_untouched() {
        ReadReport report = read(DRAFT);

        assertThat(report.month()).contains(YearMonth.of(2026, 3));
        assertThat(report.notes()).isEmpty();
        assertThat(report.items())
                .containsExactly(
                        item("ett", "Vården får en ny portal", "Uppdrag", 1, List.of("Ett. Två."), "https://a.se/1"),
                        item("två", "Kommunerna och deras data", "", 1, List.of(), "https://b.se/2"),
                        item(
                                "tre",
                                "Nytt hot mot sjukhusen",
                                "Rapport",
                                5,
                                List.of("Portalen öppnar i höst."),
                                "https://c.se/3"));
    }

    @Test
    void should_see_every_edit_when_analysts_have_worked_on_the_draft() {
        byte[] edited = EditedDraft.body(DRAFT, xml -> {
            String moved = EditedDraft.paragraph(xml, "Kommunerna och deras data");
            String address = EditedDraft.paragraph(xml, "https://b.se/2");
            String chapter = EditedDraft.paragraph(xml, ">Kompetens<");
            String removed = EditedDraft.paragraph(xml, "Nytt hot mot sjukhusen");
            return xml.replace(moved, "")
                    .replace(address, "")
                    .replace(removed, EditedDraft.heading(2, "Studie – En egen post"))
                    .replace("https://c.se/3<", "https://egen.se/5<")
                    .replace(chapter, chapter + moved.replace("Kommunerna och", "Beslut – Kommunerna med") + address);
        });

        List<ReadItem> items = read(edited).items();
        assertThat(items)
                .extracting(ReadItem::title)
                .containsExactly("Vården får en ny portal", "Kommunerna med deras data", "En egen post");
        assertThat(items.get(1))
                .isEqualTo(item("två", "Kommunerna med deras data", "Beslut", 4, List.of(), "https://b.se/2"));
        assertThat(items.get(2).id()).isEmpty();
        assertThat(items.get(2).type()).isEqualTo("Studie");
        assertThat(items.get(2).area()).isEqualTo(5);
    }

    @Test
    void should_read_the_text_with_all_changes_accepted_when_changes_are_tracked() {
        byte[] edited = EditedDraft.body(
                DRAFT,
                xml -> xml.replace(
                        "<w:t xml:space=\"preserve\">Ett. Två.</w:t></w:r>",
                        "<w:t>Ett.</w:t></w:r><w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText> Två.</w:delText></w:r></w:del>"
                                + "<w:ins w:id=\"2\" w:author=\"A\"><w:r><w:t> Tre.</w:t></w:r></w:ins>"));

        assertThat(read(edited).items().get(0).body()).containsExactly("Ett. Tre.");
    }

    @Test
    void should_join_two_paragraphs_when_the_mark_between_them_is_deleted() {
        byte[] edited = EditedDraft.body(
                DRAFT,
                xml -> xml.replace(
                        EditedDraft.paragraph(xml, "https://a.se/1"),
                        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr><w:r><w:t>Hör </w:t></w:r></w:p>"
                                + EditedDraft.text("ihop.") + EditedDraft.paragraph(xml, "https://a.se/1")));

        assertThat(read(edited).items().get(0).body()).containsExactly("Ett. Två.", "Hör ihop.");
    }

    @Test
    void should_know_items_by_headings_alone_when_the_ids_are_gone() {
        byte[] edited = EditedDraft.body(
                DRAFT, xml -> xml.replaceAll("<w:tag [^>]*/>", "").replaceAll("<w:bookmark(Start|End)[^>]*/>", ""));

        assertThat(read(edited).items()).hasSize(3).allMatch(item -> item.id().isEmpty());
    }

    @Test
    void should_find_chapters_by_outline_when_styles_have_other_names() {
        byte[] edited = EditedDraft.part(
                DRAFT, "word/styles.xml", xml -> xml.replace("w:val=\"heading 1\"", "w:val=\"Kapitelnamn\"")
                        .replace("w:val=\"heading 2\"", "w:val=\"Postnamn\""));

        assertThat(read(edited).items()).extracting(ReadItem::area).containsExactly(1, 1, 5);
    }

    @Test
    void should_have_no_item_from_what_is_to_be_removed_when_the_list_is_still_there() {
        byte[] edited = EditedDraft.body(
                DRAFT,
                xml -> xml.replace(
                        EditedDraft.paragraph(xml, "Bara i veckobrevet"),
                        EditedDraft.heading(2, "Rapport – Ska bort")));

        assertThat(read(edited).items()).hasSize(3);
        assertThat(read(edited).notes())
                .containsExactly("\"Rapport – Ska bort\" stands under no area's heading and was left out");
    }

    @Test
    void should_refuse_with_the_reason_when_the_document_is_broken_or_hostile() throws IOException {
        assertThatThrownBy(() -> read(new byte[] {1, 2, 3})).hasMessageContaining("no Word document");
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11}))
                .hasMessageContaining("password");
        assertThatThrownBy(() -> read(EditedDraft.body(DRAFT, xml -> xml.substring(0, xml.length() / 2))))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContaining("broken");
        assertThatThrownBy(() -> read(bomb("word/document.xml", 30_000_000))).hasMessageContaining("unpacks to more");
        assertThatThrownBy(() -> read(bomb("word/media/a.png", 300_000_000))).hasMessageContaining("unpacks to more");
        assertThatThrownBy(() -> read(EditedDraft.body(
                        DRAFT,
                        xml -> xml.replace(
                                "</w:body>", "<w:sdt>".repeat(10_000) + "</w:sdt>".repeat(10_000) + "</w:body>"))))
                .isInstanceOf(UnreadableReportException.class);
    }

    @Test
    void should_ask_for_nothing_outside_when_the_document_names_external_entities() throws IOException {
        Path secret = Files.writeString(folder.resolve("hemligt.txt"), "hemligt");
        byte[] edited = EditedDraft.body(
                DRAFT,
                xml -> "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \""
                        + secret.toUri() + "\"><!ENTITY y \"" + "z".repeat(100) + "\">]>"
                        + xml.replaceFirst("<\\?xml[^>]*\\?>", "").replace("Ett. Två.", "Ett &x; &y;"));

        assertThatThrownBy(() -> read(edited)).isInstanceOf(UnreadableReportException.class);
    }

    private static byte[] bomb(String name, int bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < bytes / zeros.length; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private static ReadItem item(String id, String title, String type, int area, List<String> body, String url) {
        return new ReadItem(Optional.of(ItemBookmark.of(id)), title, type, area, body, List.of(url));
    }

    private static ReadReport read(byte[] document) {
        return new ReportReader(Drafts.AREAS).read("utkast.docx", document);
    }
}
