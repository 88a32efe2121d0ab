package se.omvarld.edition.draft;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.omvarld.edition.docx.ContentsHeading;
import se.omvarld.edition.docx.DocxBuilder;
import se.omvarld.edition.docx.HouseStyle;
import se.omvarld.edition.docx.ItemBookmark;
import se.omvarld.edition.docx.ParagraphWriter;
import se.omvarld.edition.docx.WordComments;
import se.omvarld.edition.wording.DocumentText;
import se.omvarld.edition.wording.Headline;
import se.omvarld.edition.wording.LeadParagraphs;
import se.omvarld.edition.wording.NonBreaking;
import se.omvarld.edition.wording.Wording;
import se.omvarld.item.address.Address;
import se.omvarld.item.text.LanguageTag;
import se.omvarld.store.story.Story;

/** Writes the chapters: each item with heading, lead and source address. */
final class ChapterWriter {
    static final String EMPTY = "Inga poster valda i detta område";
    private final DocxBuilder manuscript;
    private final WordComments remarks;
    private final ItemComment remark;
    private final Wording wording;
    private final NonBreaking nonBreaking;

    ChapterWriter(DocxBuilder manuscript, ItemComment remark, Wording wording) {
        this.manuscript = manuscript;
        this.remarks = new WordComments(manuscript);
        this.remark = remark;
        this.wording = wording;
        this.nonBreaking = new NonBreaking(wording);
    }

    void write(List<Chapter> chapters) {
        List<Chapter> printed = chapters.stream().filter(Chapter::printed).toList();
        for (int i = 0; i < printed.size(); i++) {
            write(printed.get(i), i + 1);
        }
    }

    private void write(Chapter chapter, int number) {
        String name = chapter.area().name();
        manuscript.heading(new ContentsHeading(1, String.valueOf(number), name, "kapitel_" + number, ""));
        if (chapter.stories().isEmpty()) {
            manuscript.line(HouseStyle.BODY).toDo(EMPTY);
        }
        for (int i = 0; i < chapter.stories().size(); i++) {
            write(chapter.stories().get(i), number + "." + (i + 1));
        }
    }

    private void write(Story story, String number) {
        String language = LanguageTag.foreignWithRegion(story.language());
        ParagraphWriter heading = manuscript.heading(new ContentsHeading(
                2, number, nonBreaking.of(Headline.of(story, wording)), ItemBookmark.of(story.id()), language));
        remarks.on(heading.paragraph(), remark.on(story));
        List<String> paragraphs = LeadParagraphs.paragraphs(story.lead(), wording);
        lead(paragraphs, language);
        address(
                story.link(),
                !paragraphs.isEmpty() && paragraphs.get(paragraphs.size() - 1).startsWith(LeadParagraphs.BULLET));
    }

    private void lead(List<String> paragraphs, String language) {
        boolean foreign = !language.isEmpty();
        if (paragraphs.isEmpty()) {
            String title = foreign ? "översätt rubriken och " : "";
            manuscript.line(HouseStyle.BODY).withNext().toDo("Ingress saknas i källan: " + title + "skriv en");
            return;
        }
        String task = foreign ? "översätt och skriv om" : "skriv om";
        boolean first = paragraphs.size() <= 2 || paragraphs.get(1).startsWith(LeadParagraphs.BULLET);
        paragraph(
                paragraphs.get(0),
                line -> (first ? line.withNext() : line).toDo(task).text(" "),
                language);
        for (int i = 1; i < paragraphs.size(); i++) {
            // a list's last point is not left alone, and neither is the address
            boolean held = i >= paragraphs.size() - 2;
            paragraph(paragraphs.get(i), line -> held ? line.withNext() : line, language);
        }
    }

    private void paragraph(String text, UnaryOperator<ParagraphWriter> begun, String language) {
        boolean bullet = text.startsWith(LeadParagraphs.BULLET);
        ParagraphWriter line = begun.apply(manuscript.line(bullet ? HouseStyle.BULLET : HouseStyle.BODY));
        line.text(nonBreaking.of(bullet ? text.substring(LeadParagraphs.BULLET.length()) : text), language);
    }

    private void address(String link, boolean afterList) {
        ParagraphWriter line = manuscript.line(HouseStyle.SOURCE_ADDRESS);
        if (afterList) {
            line.apart();
        }
        Optional<URI> address = Address.link(link);
        if (address.isPresent()) {
            line.link(DocumentText.line(link, 2000), address.get(), "");
        } else {
            line.toDo("Källadress saknas");
        }
    }
}
