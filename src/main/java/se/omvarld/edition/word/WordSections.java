package se.omvarld.edition.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.omvarld.edition.docx.HouseStyle;
import se.omvarld.edition.text.ChapterNames;
import se.omvarld.edition.text.ReadDoubt;
import se.omvarld.edition.text.TitleLikeness;
import se.omvarld.edition.text.UnreadItem.Reason;
import se.omvarld.edition.word.paragraph.WordParagraph;
import se.omvarld.edition.wording.TypedTitle;

/**
 * Cuts a document into its items. Only what surely begins something ends what stands before it: an empty heading does not,
 * and a heading that has lost its style begins something that is not read.
 */
final class WordSections {
    /** Numbers that were typed; Word's own are not text. */
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}(\\.\\d{1,3})?\\.?\\s+(?=\\S)");

    static final String ITEM = "post_";
    private static final int LONGEST_HEADING = 300;

    private final ChapterNames names;
    private final DraftOutline draft;
    private final List<WordSection> sections = new ArrayList<>();
    private final List<ReadDoubt> doubts = new ArrayList<>();
    private int area;
    private Optional<WordSection> open = Optional.empty();

    WordSections(ChapterNames names, DraftOutline draft) {
        this.names = names;
        this.draft = draft;
    }

    List<WordSection> sections() {
        return sections;
    }

    /** Chapters that were known though they have new names. */
    List<ReadDoubt> doubts() {
        return doubts;
    }

    void take(WordParagraph paragraph) {
        if (paragraph.contents() || paragraph.isBlank()) {
            return;
        }
        if (paragraph.level() == 2) {
            open(paragraph, area > 0 ? Optional.empty() : Optional.of(Reason.NO_CHAPTER));
        } else if (paragraph.level() == 1 && (isItem(paragraph) || isTyped(paragraph))) {
            open(paragraph, Optional.of(Reason.NO_HEADING));
        } else if (paragraph.level() == 1) {
            chapter(chapter(paragraph));
        } else {
            line(paragraph);
        }
    }

    private void line(WordParagraph paragraph) {
        if (isList(paragraph)) {
            chapter(0);
        } else if (isChapter(paragraph)) {
            chapter(chapter(paragraph));
        } else if (isItem(paragraph) || isLikeHeading(paragraph)) {
            open(paragraph, Optional.of(Reason.NO_HEADING));
        } else {
            open.ifPresent(section -> section.under().add(paragraph));
        }
    }

    private void chapter(int number) {
        area = number;
        open = Optional.empty();
    }

    private void open(WordParagraph heading, Optional<Reason> unread) {
        Optional<WordSection> after = open.filter(before -> unread.isPresent() && before.hasAddress());
        WordSection section = new WordSection(heading, area, unread, after, new ArrayList<>());
        sections.add(section);
        open = Optional.of(section);
    }

    /** The chapter's area by its name, else by the draft's mark when the new name is like the old one; else 0. */
    private int chapter(WordParagraph heading) {
        int named = named(heading);
        Optional<String> before = heading.id(DraftOutline.CHAPTER)
                .map(draft.chapters()::get)
                .filter(name -> TitleLikeness.sharesWord(name, heading.text()));
        if (named > 0 || before.isEmpty()) {
            return named;
        }
        doubts.add(new ReadDoubt(ReadDoubt.Kind.RENAMED_CHAPTER, heading.text(), before.get(), ""));
        return names.area(before.get());
    }

    private int named(WordParagraph paragraph) {
        return names.area(unnumbered(paragraph));
    }

    private static String unnumbered(WordParagraph paragraph) {
        return NUMBER.matcher(paragraph.text()).replaceFirst("");
    }

    /** The list at the draft's end, though its heading is gone. */
    private boolean isList(WordParagraph paragraph) {
        return draft.introduction().contains(paragraph.text())
                || (paragraph.isStyled(HouseStyle.AREA_NAME) && named(paragraph) > 0);
    }

    /** A chapter's heading that has lost its style. */
    private boolean isChapter(WordParagraph paragraph) {
        boolean marked = paragraph.id(DraftOutline.CHAPTER).isPresent();
        boolean placed =
                paragraph.bold() || open.filter(WordSection::hasAddress).isPresent();
        return marked || (placed && named(paragraph) > 0);
    }

    /** The heading of an item of the draft, or a line of its list, whatever it looks like now. */
    private boolean isItem(WordParagraph paragraph) {
        String text = unnumbered(paragraph);
        boolean repeated = open.filter(section -> unnumbered(section.heading()).equals(text))
                .isPresent();
        boolean known =
                !repeated && (draft.headings().contains(text) || draft.listed().contains(paragraph.text()));
        return paragraph.id(ITEM).isPresent() || (known && area > 0);
    }

    /** An item's heading in the style of a chapter's. */
    private boolean isTyped(WordParagraph paragraph) {
        return area > 0
                && named(paragraph) == 0
                && paragraph.id(DraftOutline.CHAPTER).isEmpty()
                && !TypedTitle.of(unnumbered(paragraph)).type().isEmpty();
    }

    /** A bold line, or a heading of another level, in the place of a heading. */
    private boolean isLikeHeading(WordParagraph paragraph) {
        String text = unnumbered(paragraph);
        if (!(paragraph.bold() || paragraph.style().matches("(heading|rubrik) ?[3-9]"))
                || area == 0
                || text.length() > LONGEST_HEADING
                || text.endsWith(":")
                || paragraph.lines().stream().anyMatch(WordAddress::isAddress)) {
            return false;
        }
        boolean begun = open.filter(section -> section.under().isEmpty()).isEmpty();
        return open.filter(WordSection::hasAddress).isPresent()
                || (begun && !TypedTitle.of(text).type().isEmpty());
    }
}
