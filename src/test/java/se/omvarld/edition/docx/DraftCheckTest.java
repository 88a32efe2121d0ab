package se.omvarld.edition.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import se.omvarld.edition.draft.Drafts;
import se.omvarld.edition.draft.StoryBuilder;
import se.omvarld.edition.returned.EditedDraft;

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

    @Test
    void should_find_faults_that_only_xml_shows() {
        byte[] draft = Drafts.write(Drafts.march(StoryBuilder.story("Ett ord").build()));
        byte[] faulty = EditedDraft.body(draft, xml -> xml.replace("PAGEREF kapitel_2", "PAGEREF kapitel_0")
                .replace("Kompetens<", "4<")
                .replaceFirst("<w:rPr>", "<w:rPr><w:lang w:val=\"swedish!\"/>"));
        byte[] footed = EditedDraft.part(faulty, "word/footer1.xml", xml -> xml.replace("<w:p>", "<w:p/><w:p>"));

        assertThat(DraftCheck.problemsIn(draft)).isEmpty();
        assertThat(DraftCheck.problemsIn(footed))
                .contains("page of no bookmark: kapitel_0", "heading without words", "no language: swedish!")
                .anyMatch(problem -> problem.endsWith("in word/footer1.xml"));
    }
}
