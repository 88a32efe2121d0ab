package se.omvarld.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.omvarld.edition.draft.StoryBuilder.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.edition.docx.Office;
import se.omvarld.edition.draft.Drafts;
import se.omvarld.edition.returned.ReportReader;
import se.omvarld.edition.text.ChapterNames;
import se.omvarld.edition.text.ReadItem;
import se.omvarld.edition.text.ReadReport;
import se.omvarld.edition.text.TextReport;
import se.omvarld.edition.text.TextReportTest;
import se.omvarld.edition.text.UnreadableReportException;
import se.omvarld.rules.evaluate.LabelledItems;

@Tag("slow")
class PdfReportTest {
    private static final Path REPORTS = Path.of("../shared/reports");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void should_read_the_same_items_when_they_were_set_as_a_pdf(boolean links) throws IOException {
        ReadReport report = read(PdfMaker.of(TextReportTest.ITEMS, links, ""));

        for (int i = 0; i < TextReportTest.ITEMS.size(); i++) {
            assertThat(report.items().get(i)).isEqualTo(TextReportTest.ITEMS.get(i));
        }
        assertThat(report.items()).hasSameSizeAs(TextReportTest.ITEMS);
        assertThat(report.month()).contains(YearMonth.of(2026, 4));
    }

    @ParameterizedTest
    @CsvSource({"2026-02, true", "2026-02, false", "2026-03, true", "2026-03, false"})
    void should_read_the_published_items_when_they_were_set_as_a_pdf(String month, boolean links) throws IOException {
        assumeTrue(Files.isDirectory(REPORTS), "the published reports do not lie in ../shared/reports");
        List<ReadItem> published = LabelledItems.read(REPORTS.resolve(month + ".json")).stream()
                .map(item -> new ReadItem(
                        Optional.empty(),
                        item.title(),
                        item.type().equals("null") ? "" : item.type(),
                        item.area(),
                        item.body(),
                        item.urls()))
                .toList();

        List<ReadItem> read = read(PdfMaker.of(published, links, "")).items();
        assertThat(read).hasSameSizeAs(published);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).title()).isEqualTo(published.get(i).title());
            assertThat(read.get(i).type()).isEqualTo(published.get(i).type());
            assertThat(read.get(i).area()).isEqualTo(published.get(i).area());
            assertThat(read.get(i).urls()).isEqualTo(published.get(i).urls());
            assertThat(bare(read.get(i))).isEqualTo(bare(published.get(i)));
        }
    }

    /** The text without spaces and hyphens: the labelled items have some torn paragraphs and words. */
    private static String bare(ReadItem item) {
        return String.join("", item.body()).replaceAll("[\\s\u2011-]", "");
    }

    @Test
    void should_read_the_draft_when_libreoffice_has_made_a_pdf_of_it() throws Exception {
        Office.assumeInstalled();
        Path docx = folder.resolve("utkast.docx");
        Files.write(
                docx,
                Drafts.write(Drafts.march(
                        story("Vården får en ny portal som ska hjälpa alla som söker vård var de än bor i landet")
                                .type("Uppdrag")
                                .link(TextReportTest.LONG)
                                .build(),
                        story("Nytt hot mot sjukhusen")
                                .id("2")
                                .area(5)
                                .link("https://c.se/3")
                                .build(),
                        story("Bara i veckobrevet").id("3").area(2).digestOnly().build())));
        Office.convert(docx, "pdf");

        byte[] pdf = Files.readAllBytes(folder.resolve("utkast.pdf"));
        assertThatThrownBy(() -> read(pdf)).hasMessageContaining("a draft that nobody has finished");
        ReadReport report = new TextReport(new ChapterNames(Drafts.AREAS)).read(PdfLines.of(pdf), "utkast.pdf");
        assertThat(report.month()).contains(YearMonth.of(2026, 3));
        assertThat(report.items())
                .extracting(ReadItem::title)
                .containsExactly(
                        "Vården får en ny portal som ska hjälpa alla som söker vård var de än bor i landet",
                        "Nytt hot mot sjukhusen");
        assertThat(report.items().get(0).type()).isEqualTo("Uppdrag");
        assertThat(report.items()).extracting(ReadItem::area).containsExactly(1, 5);
        assertThat(report.items().get(1).urls()).containsExactly("https://c.se/3");
    }

    @Test
    void should_refuse_with_the_reason_when_the_pdf_is_protected_broken_or_empty() throws IOException {
        byte[] pdf = PdfMaker.of(TextReportTest.ITEMS, false, "");

        assertThatThrownBy(() -> read(PdfMaker.of(TextReportTest.ITEMS, false, "hemligt")))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> read("%PDF-1.7 nothing".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasMessageContaining("broken");
        assertThatThrownBy(() -> read(Arrays.copyOf(pdf, pdf.length / 3)))
                .isInstanceOf(UnreadableReportException.class);
        assertThatThrownBy(() -> read(pages(1))).hasMessageContaining("no text");
        assertThatThrownBy(() -> read(pages(400))).hasMessageContaining("pages");
    }

    @Test
    void should_refuse_when_a_page_unpacks_to_far_more_than_text() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] spaces = new byte[1_000_000];
                Arrays.fill(spaces, (byte) ' ');
                for (int i = 0; i < 60; i++) {
                    out.write(spaces);
                }
            }
            page.setContents(content);
            document.save(bytes);

            assertThatThrownBy(() -> read(bytes.toByteArray())).hasMessageContaining("unpacks to more");
        }
    }

    private static byte[] pages(int number) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < number; i++) {
                document.addPage(new PDPage());
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static ReadReport read(byte[] pdf) {
        return new ReportReader(Drafts.AREAS).read("rapport.pdf", pdf);
    }
}
