package se.omvarld.edition.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** What stays together in a draft when a page ends. */
class KeptLinesTest {
    private static List<XWPFParagraph> paragraphs(String lead) throws IOException {
        byte[] draft = Drafts.write(
                Drafts.march(StoryBuilder.story("Ny portal").lead(lead).build()));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(draft))) {
            return document.getParagraphs();
        }
    }

    private static XWPFParagraph having(List<XWPFParagraph> paragraphs, String text) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.getText().contains(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void should_keep_the_address_and_the_last_point_with_the_text_before() throws IOException {
        List<XWPFParagraph> written = paragraphs("Verket ska: * följa upp priser, * bedöma åtgärder.");

        for (String held : List.of("Verket ska:", "följa upp priser,", "bedöma åtgärder.")) {
            assertThat(having(written, held).getCTP().getPPr().isSetKeepNext()).isTrue();
        }
        assertThat(having(written, "https://").getSpacingBefore()).isPositive();
    }
}
