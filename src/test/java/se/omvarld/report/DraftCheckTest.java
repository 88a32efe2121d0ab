package se.omvarld.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** The check itself must be able to fail. */
class DraftCheckTest {
    @Test
    void should_find_planted_faults() throws IOException {
        byte[] draft = Drafts.write(Drafts.march());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(draft));
                ByteArrayOutputStream faulty = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle("");
            document.createParagraph();
            document.createTable(1, 1).getRow(0).getCell(0).setText("cell");
            document.createParagraph().createHyperlinkRun("ftp://example.se").setText("link");
            document.write(faulty);

            assertThat(DraftCheck.problemsIn(faulty.toByteArray()))
                    .contains("no title", "table without header row", "unsafe link ftp://example.se")
                    .anyMatch(problem -> problem.startsWith("empty paragraph"));
        }
    }
}
