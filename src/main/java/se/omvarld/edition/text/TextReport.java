package se.omvarld.edition.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a report as lines of text: chapters and items by their numbers, paragraphs by the blank lines between them. Works
 * for whole lines and for lines that were broken by the page's width.
 */
public final class TextReport {
    /** A report has some 40; an endless one is none. */
    private static final int MOST_ITEMS = 2_000;

    private final ChapterNames chapters;

    public TextReport(ChapterNames chapters) {
        this.chapters = chapters;
    }

    public ReadReport read(List<ReportLine> lines, String fileName) {
        List<String> texts = lines.stream().map(ReportLine::text).toList();
        List<Draft> drafts = drafts(lines, start(lines));
        HeadingWidth width = HeadingWidth.of(drafts.stream().map(Draft::lines).toList());
        TornWords words = TornWords.of(lines);
        ItemAddresses addresses = new ItemAddresses();
        List<TextItem> items = drafts.stream()
                .map(draft -> TextItem.of(draft.lines(), width, words))
                .toList();
        items.forEach(item -> addresses.know(item.runs()));
        List<ReadItem> read = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            read.add(items.get(i).read(drafts.get(i).area(), addresses));
        }
        int lost = items.stream().mapToInt(TextItem::lost).sum();
        List<String> notes = lost == 0
                ? List.of()
                : List.of(lost + " pieces of text right under a page's list of links were left out:"
                        + " they cannot be told from it");
        return new ReadReport(TitleMonth.of(texts, fileName), read, notes);
    }

    /** The line of the first chapter's heading: its last occurrence, since the table of contents has it too. */
    private int start(List<ReportLine> lines) {
        List<Integer> headings = IntStream.range(0, lines.size())
                .filter(i -> chapter(lines.get(i)).isPresent())
                .boxed()
                .toList();
        int first = headings.stream()
                .mapToInt(i -> number(lines.get(i)).chapter())
                .min()
                .orElse(0);
        return headings.stream()
                .filter(i -> number(lines.get(i)).chapter() == first)
                .mapToInt(i -> i)
                .max()
                .orElse(lines.size());
    }

    private Optional<ItemNumber> chapter(ReportLine line) {
        return ItemNumber.of(line.text())
                .filter(ItemNumber::isChapter)
                .filter(number -> !number.inContents() && chapters.area(number.rest()) > 0);
    }

    private static ItemNumber number(ReportLine line) {
        return ItemNumber.of(line.text()).orElseThrow();
    }

    private List<Draft> drafts(List<ReportLine> lines, int start) {
        List<Draft> drafts = new ArrayList<>();
        ItemNumber last = new ItemNumber(0, 0, "");
        int area = 0;
        List<ReportLine> current = new ArrayList<>();
        boolean open = true;
        for (ReportLine line : lines.subList(start, lines.size())) {
            Optional<ItemNumber> chapter = open ? chapter(line).filter(after(last)) : Optional.empty();
            Optional<ItemNumber> item = open ? item(line, last) : Optional.empty();
            if (chapter.isPresent()) {
                last = chapter.get();
                area = chapters.area(last.rest());
                current = new ArrayList<>();
            } else if (item.isPresent()) {
                last = item.get();
                current = new ArrayList<>();
                drafts.add(new Draft(area, current));
                current.add(line);
            } else {
                current.add(line);
            }
            if (drafts.size() > MOST_ITEMS) {
                throw new UnreadableReportException("there are more than " + MOST_ITEMS + " items");
            }
            // a heading stands after a blank line, at a page's start, or under an address
            open = line.isBlank() || line.startsAddress() || line.mayContinueAddress() || chapter.isPresent();
        }
        return drafts;
    }

    private static java.util.function.Predicate<ItemNumber> after(ItemNumber last) {
        return number -> number.chapter() > last.chapter();
    }

    private static Optional<ItemNumber> item(ReportLine line, ItemNumber last) {
        return ItemNumber.of(line.text())
                .filter(number -> number.chapter() == last.chapter() && number.item() > last.item())
                .filter(number -> number.beforeTitle() || number.item() == last.item() + 1);
    }

    /**
     * An item's lines.
     *
     * @param lines the first is the heading with its number
     */
    private record Draft(int area, List<ReportLine> lines) {}
}
