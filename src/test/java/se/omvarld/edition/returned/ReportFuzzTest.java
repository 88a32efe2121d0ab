package se.omvarld.edition.returned;

import static java.nio.charset.StandardCharsets.UTF_8;
import static se.omvarld.edition.draft.StoryBuilder.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.edition.draft.Drafts;
import se.omvarld.edition.pdf.PdfMaker;
import se.omvarld.edition.text.PublishedPages;
import se.omvarld.edition.text.ReadReport;
import se.omvarld.edition.text.TextReportTest;
import se.omvarld.edition.text.UnreadableReportException;
import se.omvarld.edition.word.paragraph.WordParts;
import se.omvarld.fuzz.Growth;
import se.omvarld.fuzz.Guard;
import se.omvarld.fuzz.Hostile;
import se.omvarld.fuzz.Reader;

/** Whatever document comes back or is imported is read or refused: no other error, no hang, bounded memory. */
@Tag("slow")
@net.jqwik.api.Tag("slow") // jqwik does not know JUnit's
class ReportFuzzTest {
    private static final String LINKS = "word/_rels/document.xml.rels";
    private static final byte[] DRAFT = Drafts.write(Drafts.march(
            story("Vården får en ny portal")
                    .type("Uppdrag")
                    .id("ett")
                    .link("https://a.se/1")
                    .build(),
            story("Nytt hot mot sjukhusen")
                    .area(5)
                    .id("tre")
                    .link("https://c.se/3")
                    .build()));
    private static final Map<String, byte[]> PARTS = parts(DRAFT);
    private static final byte[] PAGES =
            new PublishedPages().of(TextReportTest.ITEMS).getBytes(UTF_8);

    private static final Reader WORD_FILE = reader("docx", List.of(DRAFT), ReportFuzzTest::word);
    private static final Reader WORD_TEXT = reader(
            "docx-document", List.of(PARTS.get(WordParts.DOCUMENT)), part -> word(with(WordParts.DOCUMENT, part)));
    private static final Reader WORD_STYLES =
            reader("docx-styles", List.of(PARTS.get(WordParts.STYLES)), part -> word(with(WordParts.STYLES, part)));
    private static final Reader WORD_LINKS =
            reader("docx-links", List.of(PARTS.get(LINKS)), part -> word(with(LINKS, part)));
    private static final Reader TEXT = reader("txt", List.of(PAGES), text -> read("april.txt", text));
    private static final Reader PDF = reader("pdf", List.of(pdf()), content -> read("april.pdf", content));

    @Property(seed = "21")
    void should_read_or_refuse_any_word_file(@ForAll("wordFiles") byte[] input) {
        Guard.holds(WORD_FILE, input);
    }

    @Property(seed = "22")
    void should_read_or_refuse_any_text_in_a_word_file(@ForAll("wordTexts") byte[] input) {
        Guard.holds(WORD_TEXT, input);
    }

    @Property(seed = "23")
    void should_read_or_refuse_any_styles_and_links_in_a_word_file(
            @ForAll("wordStyles") byte[] styles, @ForAll("wordLinks") byte[] links) {
        Guard.holds(WORD_STYLES, styles);
        Guard.holds(WORD_LINKS, links);
    }

    @Property(seed = "24")
    void should_read_or_refuse_any_text(@ForAll("texts") byte[] input) {
        Guard.holds(TEXT, input);
    }

    @Property(seed = "25")
    void should_read_or_refuse_any_pdf(@ForAll("pdfs") byte[] input) {
        Guard.holds(PDF, input);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1 Rubrik\n",
                "https://a.se/x",
                "Rubrik\n\n",
                "[x] ",
                "[skriv om ",
                ". ",
                "1.",
                "- ",
                "\f",
                "a-\n",
                "Källa: "
            })
    void should_read_repeated_text_in_linear_time(String piece) {
        Growth.isLinear(TEXT, new String(PAGES, UTF_8), piece);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:r><w:t>1.1 [x] Text</w:t></w:r></w:p>",
                "<w:r><w:t>[x] </w:t></w:r>",
                "<w:p><w:pPr><w:pStyle w:val='Rubrik2'/></w:pPr><w:r><w:t>Rubrik</w:t></w:r></w:p>",
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
                "<w:ins>",
                "&lt;"
            })
    void should_read_repeated_paragraphs_in_linear_time(String piece) {
        String document = new String(PARTS.get(WordParts.DOCUMENT), UTF_8);
        String start = document.substring(0, document.indexOf("<w:body>") + "<w:body>".length());
        Growth.isLinear(WORD_TEXT, start, piece);
    }

    @Provide
    Arbitrary<byte[]> wordFiles() {
        return Hostile.of(WORD_FILE.samples());
    }

    @Provide
    Arbitrary<byte[]> wordTexts() {
        return Hostile.of(WORD_TEXT.samples());
    }

    @Provide
    Arbitrary<byte[]> wordStyles() {
        return Hostile.of(WORD_STYLES.samples());
    }

    @Provide
    Arbitrary<byte[]> wordLinks() {
        return Hostile.of(WORD_LINKS.samples());
    }

    @Provide
    Arbitrary<byte[]> texts() {
        return Hostile.of(TEXT.samples());
    }

    @Provide
    Arbitrary<byte[]> pdfs() {
        return Hostile.of(PDF.samples());
    }

    private static Reader reader(String name, List<byte[]> samples, Reader.Read read) {
        return new Reader(name, samples, read, Set.of(UnreadableReportException.class));
    }

    private static void word(byte[] content) {
        read("utkast.docx", content);
    }

    private static void read(String name, byte[] content) {
        ReadReport report = new ReportReader(Drafts.AREAS).read(name, content);
        if (report.items().stream().anyMatch(item -> item.title().isBlank())) {
            throw new IllegalStateException("an item without a title");
        }
    }

    private static byte[] pdf() {
        try {
            return PdfMaker.of(TextReportTest.ITEMS, true, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> parts(byte[] document) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] with(String name, byte[] part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String one : List.of(WordParts.DOCUMENT, WordParts.STYLES, LINKS)) {
                zip.putNextEntry(new ZipEntry(one));
                zip.write(one.equals(name) ? part : PARTS.get(one));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
