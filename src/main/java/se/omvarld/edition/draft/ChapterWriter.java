package se.omvarld.report;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.omvarld.store.Story;

/** Writes the chapters: each item with heading, lead and source address. */
final class Chapters {
    static final String EMPTY = "Inga poster valda i detta område";
    private final Manuscript manuscript;
    private final Remarks remarks;
    private final ItemRemark remark;

    Chapters(Manuscript manuscript, ItemRemark remark) {
        this.manuscript = manuscript;
        this.remarks = new Remarks(manuscript);
        this.remark = remark;
    }

    void write(List<Chapter> chapters) {
        List<Chapter> printed = chapters.stream().filter(Chapter::printed).toList();
        for (int i = 0; i < printed.size(); i++) {
            write(printed.get(i), i + 1);
        }
    }

    private void write(Chapter chapter, int number) {
        String name = chapter.area().name();
        manuscript.heading(new Heading(1, String.valueOf(number), name, "kapitel_" + number, ""));
        if (chapter.stories().isEmpty()) {
            manuscript.line(HouseStyle.BODY).toDo(EMPTY);
        }
        for (int i = 0; i < chapter.stories().size(); i++) {
            write(chapter.stories().get(i), number + "." + (i + 1));
        }
    }

    private void write(Story story, String number) {
        String language = Language.foreign(story.language());
        Line heading = manuscript.heading(new Heading(2, number, Headline.of(story), ItemId.of(story.id()), language));
        remarks.on(heading.paragraph(), remark.on(story));
        lead(LeadText.paragraphs(story.lead()), language);
        address(story.link());
    }

    private void lead(List<String> paragraphs, String language) {
        boolean foreign = !language.isEmpty();
        if (paragraphs.isEmpty()) {
            String title = foreign ? "översätt rubriken och " : "";
            manuscript.line(HouseStyle.BODY).toDo("Ingress saknas i källan: " + title + "skriv en");
            return;
        }
        String task = foreign ? "översätt och skriv om" : "skriv om";
        paragraph(paragraphs.get(0), line -> line.toDo(task).text(" "), language);
        paragraphs.stream().skip(1).forEach(text -> paragraph(text, line -> line, language));
    }

    private void paragraph(String text, UnaryOperator<Line> begun, String language) {
        boolean bullet = text.startsWith(LeadText.BULLET);
        Line line = begun.apply(manuscript.line(bullet ? HouseStyle.BULLET : HouseStyle.BODY));
        line.text(bullet ? text.substring(LeadText.BULLET.length()) : text, language);
    }

    private void address(String link) {
        Line line = manuscript.line(HouseStyle.SOURCE_ADDRESS);
        Optional<URI> address = SafeLink.of(link);
        if (address.isPresent()) {
            line.link(CleanText.line(link, 2000), address.get(), "");
        } else {
            line.toDo("Källadress saknas");
        }
    }
}
