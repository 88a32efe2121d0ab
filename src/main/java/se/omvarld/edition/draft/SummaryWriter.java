package se.omvarld.edition.draft;

import java.util.List;
import se.omvarld.edition.docx.DocxBuilder;
import se.omvarld.edition.docx.HouseStyle;
import se.omvarld.edition.docx.ParagraphWriter;
import se.omvarld.edition.wording.NonBreaking;
import se.omvarld.edition.wording.Phrase;
import se.omvarld.edition.wording.Wording;

/** Writes the summary's part on the five areas: each area's name and a paragraph of proposed sentences. */
final class SummaryWriter {
    private final DocxBuilder manuscript;
    private final Wording wording;
    private final NonBreaking nonBreaking;

    SummaryWriter(DocxBuilder manuscript, Wording wording) {
        this.manuscript = manuscript;
        this.wording = wording;
        this.nonBreaking = new NonBreaking(wording);
    }

    void write(List<Chapter> chapters) {
        chapters.stream().filter(Chapter::strategic).forEach(this::write);
    }

    private void write(Chapter chapter) {
        manuscript.line(HouseStyle.AREA_NAME).text(chapter.area().summaryName());
        ParagraphWriter line = manuscript.line(HouseStyle.BODY);
        List<Phrase> sentences = SummaryProposal.of(chapter, wording);
        if (sentences.isEmpty()) {
            line.toDo(ChapterWriter.EMPTY);
            return;
        }
        line.toDo("Förslag").text(" ");
        sentences.forEach(phrase -> line.text(nonBreaking.of(phrase.text()), phrase.language()));
    }
}
