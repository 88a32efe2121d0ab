package se.omvarld.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PDF is called, and what it begins with. */
class PdfDocumentTest {
    private static final String[] PARAGRAPH = {
        "Tre av fyra regioner använder artificiell intelligens i vården,",
        "men få följer upp nyttan. Det visar vår under-",
        "sökning av alla regioner."
    };
    private static final String LEAD =
            "Tre av fyra regioner använder artificiell intelligens i vården, men få följer upp"
                    + " nyttan. Det visar vår undersökning av alla regioner.";

    @Test
    void should_take_the_title_that_the_file_declares() throws IOException {
        PdfSummary words = words(report().title("AI i vården – lägesbild 2026"));

        assertThat(words.title()).isEqualTo("AI i vården – lägesbild 2026");
        assertThat(words.lead()).isEqualTo(LEAD);
    }

    @Test
    void should_take_the_title_of_the_metadata_when_the_information_has_none() throws IOException {
        assertThat(words(report().xmpTitle("Nyttan av AI i regionerna")).title())
                .isEqualTo("Nyttan av AI i regionerna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Microsoft Word - Rapport slutversion.docx",
                "Microsoft PowerPoint - styrgrupp",
                "PowerPoint-presentation",
                "rapport_v3_final",
                "AI-rapport.indd",
                "C:\\Users\\anna\\rapport.pdf",
                "Untitled",
                "Namnlös",
                "untitled-2",
                "Dokument1",
                "Utan titel",
                "20260320",
                "x"
            })
    void should_take_the_largest_words_of_the_first_page_when_a_program_named_the_file(String title)
            throws IOException {
        assertThat(words(report().title(title)).title())
                .isEqualTo("Artificiell intelligens i vården: vad blev nyttan?");
    }

    @Test
    void should_find_no_title_when_all_is_of_one_size() throws IOException {
        PdfSummary words = words(new Pdfs().block(11, PARAGRAPH));

        assertThat(words.title()).isEmpty();
        assertThat(words.lead()).isEqualTo(LEAD);
    }

    @Test
    void should_not_take_a_number_for_a_title() throws IOException {
        Pdfs pdf = new Pdfs()
                .block(60, "2026")
                .block(24, "Digital mognad i kommuner")
                .block(11, PARAGRAPH);

        assertThat(words(pdf).title()).isEqualTo("Digital mognad i kommuner");
    }

    @Test
    void should_pass_over_contents_and_take_the_paragraph_of_the_second_page() throws IOException {
        Pdfs pdf = new Pdfs()
                .block(24, "Digital mognad")
                .block(11, "Inledning ........................ 2", "Metod och urval av kommuner ................ 5")
                .newPage()
                .block(11, PARAGRAPH);

        assertThat(words(pdf).lead()).isEqualTo(LEAD);
    }

    @Test
    void should_read_no_further_than_the_second_page() throws IOException {
        Pdfs pdf = new Pdfs().block(24, "Digital mognad").newPage().newPage().block(11, PARAGRAPH);

        assertThat(words(pdf).lead()).isEmpty();
    }

    private static Pdfs report() {
        return new Pdfs()
                .block(10, "Myndigheten för vårdanalys")
                .block(28, "Artificiell intelligens i", "vården: vad blev nyttan?")
                .block(11, PARAGRAPH);
    }

    private static PdfSummary words(Pdfs pdf) throws IOException {
        return PdfDocument.words(pdf.bytes());
    }
}
