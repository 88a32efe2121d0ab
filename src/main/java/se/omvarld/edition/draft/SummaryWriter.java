package se.omvarld.report;

import java.util.List;

/** Writes the summary's part on the five areas: each area's name and a paragraph of proposed sentences. */
final class Summary {
    private final Manuscript manuscript;

    Summary(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    void write(List<Chapter> chapters) {
        chapters.stream().filter(Chapter::strategic).forEach(this::write);
    }

    private void write(Chapter chapter) {
        manuscript.line(HouseStyle.AREA_NAME).text(chapter.area().summaryName());
        Line line = manuscript.line(HouseStyle.BODY);
        List<Phrase> sentences = Proposal.of(chapter);
        if (sentences.isEmpty()) {
            line.toDo(Chapters.EMPTY);
            return;
        }
        line.toDo("Förslag").text(" ");
        sentences.forEach(phrase -> line.text(phrase.text(), phrase.language()));
    }
}
