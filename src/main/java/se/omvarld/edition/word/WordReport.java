package se.omvarld.edition.word;

import java.util.ArrayList;
import java.util.List;
import se.omvarld.edition.text.ChapterNames;
import se.omvarld.edition.text.ReadDoubt;
import se.omvarld.edition.text.ReadItem;
import se.omvarld.edition.text.ReadReport;
import se.omvarld.edition.text.TitleMonth;
import se.omvarld.edition.text.UnreadItem;
import se.omvarld.edition.text.UnreadableReportException;
import se.omvarld.edition.word.paragraph.WordParagraph;
import se.omvarld.edition.word.paragraph.WordParagraphs;
import se.omvarld.edition.wording.DocumentText;

/**
 * Reads the draft as people have edited it in Word, or any report whose areas are headings of level 1 and whose items are
 * headings of level 2. What is to be removed before publication, and notes in brackets, are no part of it.
 */
public final class WordReport {
    private static final int MOST_ITEMS = 2_000;
    /** An import names no more; an answer has them all. */
    private static final int MOST_NOTES = 10;

    private final ChapterNames chapters;
    private final DraftOutline draft;

    /** @param draft how the draft was built that the document was made from */
    public WordReport(ChapterNames chapters, DraftOutline draft) {
        this.chapters = chapters;
        this.draft = draft;
    }

    public ReadReport read(byte[] content, String fileName) {
        return read(WordParagraphs.of(content), fileName);
    }

    public ReadReport read(List<WordParagraph> paragraphs, String fileName) {
        WordSections sections = new WordSections(chapters, draft);
        paragraphs.forEach(sections::take);
        if (sections.sections().size() > MOST_ITEMS) {
            throw new UnreadableReportException("there are more than " + MOST_ITEMS + " items");
        }
        List<ReadItem> items = new ArrayList<>();
        List<UnreadItem> unread = new ArrayList<>();
        List<ReadDoubt> doubts = new ArrayList<>(sections.doubts());
        for (WordSection section : sections.sections()) {
            WordItem item = WordItem.of(section);
            if (!item.isOne()) {
                continue;
            }
            if (section.unread().isEmpty()) {
                items.add(item.read());
                doubts.addAll(item.doubts());
            }
            item.unread().ifPresent(unread::add);
        }
        List<String> texts = paragraphs.stream().map(WordParagraph::text).toList();
        return new ReadReport(
                TitleMonth.of(texts, fileName),
                items,
                notes(unread),
                unread,
                doubts,
                UnfinishedMarks.of(paragraphs, sections.sections()));
    }

    private static List<String> notes(List<UnreadItem> unread) {
        return unread.stream()
                .limit(MOST_NOTES)
                .map(item -> "\"" + DocumentText.line(item.title(), 80) + "\" " + why(item.why()) + " and was left out")
                .toList();
    }

    private static String why(UnreadItem.Reason why) {
        return switch (why) {
            case NO_CHAPTER -> "stands under no area's heading";
            case NO_HEADING -> "has not the style of an item's heading";
            case SECOND_ADDRESS -> "stands after another item's address";
        };
    }
}
