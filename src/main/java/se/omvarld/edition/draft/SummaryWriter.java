package se.omvarld.edition.draft;

import java.util.List;
import se.omvarld.edition.docx.DocxBuilder;
import se.omvarld.edition.docx.HouseStyle;
import se.omvarld.edition.docx.ParagraphWriter;
import se.omvarld.edition.wording.NonBreaking;
import se.omvarld.edition.wording.Phrase;

/** Writes the summary's part on the five areas: each area's name and a paragraph of proposed sentences. */
final class SummaryWriter {
    private final DocxBuilder manuscript;

    SummaryWriter(DocxBuilder manuscript) {
        this.manuscript = manuscript;
    }

    void write(List<Chapter> chapters) {
        chapters.stream().filter(Chapter::strategic).forEach(this::write);
    }

    private void write(Chapter chapter) {
        manuscript.line(HouseStyle.AREA_NAME).text(chapter.area().summaryName());
        ParagraphWriter line = manuscript.line(HouseStyle.BODY);
        List<Phrase> sentences = SummaryProposal.of(chapter);
        if (sentences.isEmpty()) {
            line.toDo(ChapterWriter.EMPTY);
            return;
        }
        line.toDo("Förslag").text(" ");
        sentences.forEach(phrase -> line.text(NonBreaking.of(phrase.text()), phrase.language()));
    }
}
