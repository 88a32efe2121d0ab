package se.omvarld.source.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.omvarld.source.fetch.DeflateBomb;

/** PDF files of strangers, read in a process of their own. */
@Tag("slow")
@Timeout(120)
class PdfReaderTest {
    private static final int GIGABYTE = 1_000_000_000;

    /** Gives up later than the real one, for a machine that has much else to do. */
    private final PdfReader unhurried = new PdfReader(Duration.ofSeconds(100));

    /** Gives up sooner than the real one, which would take its whole time for a bomb. */
    private final PdfReader hurried = new PdfReader(Duration.ofSeconds(3));

    @Test
    void should_give_title_and_lead_with_swedish_letters() {
        byte[] pdf = new Pdfs()
                .title("Hälsodata på väg – en lägesbild")
                .block(
                        11,
                        "Regionerna delar allt fler hälsodata med varandra.",
                        "Men reglerna är otydliga, visar den här rapporten.")
                .bytes();

        PdfSummary words = unhurried.read(pdf);

        assertThat(words.title()).isEqualTo("Hälsodata på väg – en lägesbild");
        assertThat(words.lead()).startsWith("Regionerna delar").endsWith("visar den här rapporten.");
    }

    @Test
    void should_say_nothing_of_a_file_that_is_no_pdf_or_broken_off() {
        byte[] whole = new Pdfs().title("En bra titel").block(11, "Text").bytes();

        assertThat(new PdfReader().read(new byte[0])).isEqualTo(PdfSummary.NONE);
        assertThat(new PdfReader().read("%PDF-1.7\n".getBytes(ISO_8859_1))).isEqualTo(PdfSummary.NONE);
        refused("%PDF-1.7\n".getBytes(ISO_8859_1));
        refused("<html>".repeat(10_000).getBytes(ISO_8859_1));
        refused(java.util.Arrays.copyOf(whole, whole.length / 3));
    }

    @Test
    void should_say_nothing_of_a_file_that_needs_a_password() {
        refused(new Pdfs()
                .title("Hemlig rapport")
                .password("hemligt")
                .block(11, "Text")
                .bytes());
    }

    /** What ends the process without an answer; the file that only begins shows what becomes of that. */
    private static void refused(byte[] pdf) {
        assertThatThrownBy(() -> PdfDocument.words(pdf)).isInstanceOf(IOException.class);
    }

    @Test
    void should_survive_a_page_that_unfolds_to_gigabytes() {
        assertThat(hurried.read(page(bomb("(a) Tj ".repeat(100)))).lead()).isEmpty();
    }

    @Test
    void should_survive_spaces_without_end() {
        assertThat(hurried.read(page(bomb(" ".repeat(1000))))).isEqualTo(PdfSummary.NONE);
    }

    @Test
    void should_survive_arrays_within_arrays_without_end() {
        byte[] pdf = ("%PDF-1.7\n1 0 obj\n" + "[".repeat(2_000_000) + "\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF")
                .getBytes(ISO_8859_1);

        assertThat(hurried.read(pdf)).isEqualTo(PdfSummary.NONE);
    }

    @Test
    void should_survive_pages_that_hold_themselves() {
        String pdf = """
                %PDF-1.7
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000000 >> endobj
                trailer << /Root 1 0 R /Size 3 >>
                %%EOF
                """;

        assertThat(hurried.read(pdf.getBytes(ISO_8859_1))).isEqualTo(PdfSummary.NONE);
    }

    /** Some megabytes that unfold to a gigabyte, five times what the process may have. */
    private static byte[] bomb(String filling) {
        byte[] piece = filling.repeat(1000).getBytes(ISO_8859_1);
        return DeflateBomb.of(new byte[] {0x78, 1}, piece, GIGABYTE / piece.length);
    }

    private static byte[] page(byte[] content) {
        String head = """
                %%PDF-1.7
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
                3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >> endobj
                4 0 obj << /Length %d /Filter /FlateDecode >> stream
                """.formatted(content.length);
        String tail = "\nendstream endobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(ISO_8859_1));
        out.writeBytes(content);
        out.writeBytes(tail.getBytes(ISO_8859_1));
        return out.toByteArray();
    }
}
