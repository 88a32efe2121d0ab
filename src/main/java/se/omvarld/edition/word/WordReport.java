package se.omvarld.edition.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.omvarld.edition.text.ChapterNames;
import se.omvarld.edition.text.ReadItem;
import se.omvarld.edition.text.ReadReport;
import se.omvarld.edition.text.ReportLine;
import se.omvarld.edition.text.TitleMonth;
import se.omvarld.edition.text.UnreadableReportException;
import se.omvarld.edition.wording.DocumentText;
import se.omvarld.edition.wording.TypedTitle;

/**
 * Reads the draft as people have edited it in Word, or any report whose areas are headings of level 1 and whose items are
 * headings of level 2. What is to be removed before publication, and notes in brackets, are no part of it.
 */
public final class WordReport {
    private static final int MOST_ITEMS = 2_000;
    /** Numbers that were typed; Word's own are not text. */
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}(\\.\\d{1,3})?\\.?\\s+(?=\\S)");

    private static final Pattern ITEM_NUMBER = Pattern.compile("^\\d{1,2}\\.\\d{1,3}\\.?\\s+(?=\\S)");
    private static final Pattern NOTE = Pattern.compile("(\\[[^\\]]{0,200}]\\s*)+\\.?");
    private static final Pattern OWN_NOTE = Pattern.compile(
            "(?iu)\\[(skriv om|översätt och skriv om|förslag|ingress saknas[^\\]]*|källadress saknas|inga [^\\]]*)]\\s*");
    private static final String ITEM = "post_";

    private final ChapterNames chapters;

    public WordReport(ChapterNames chapters) {
        this.chapters = chapters;
    }

    public ReadReport read(byte[] content, String fileName) {
        List<WordParagraph> paragraphs = WordParagraphs.of(content);
        List<ReadItem> items = new ArrayList<>();
        Set<String> strange = new LinkedHashSet<>();
        int area = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            WordParagraph paragraph = paragraphs.get(i);
            if (paragraph.contents() || paragraph.level() == 0) {
                continue;
            }
            if (paragraph.level() == 1) {
                area = chapters.area(NUMBER.matcher(paragraph.text()).replaceFirst(""));
            } else if (area > 0) {
                item(paragraphs, i, area).ifPresent(items::add);
            } else if (!paragraph.text().isEmpty()) {
                strange.add(paragraph.text());
            }
            if (items.size() > MOST_ITEMS) {
                throw new UnreadableReportException("there are more than " + MOST_ITEMS + " items");
            }
        }
        List<String> texts = paragraphs.stream().map(WordParagraph::text).toList();
        List<String> strays = strange.stream()
                .limit(10)
                .map(title -> DocumentText.line(title, 80))
                .toList();
        return new ReadReport(TitleMonth.of(texts, fileName), items, notes(strays), strays);
    }

    private static List<String> notes(List<String> strays) {
        return strays.stream()
                .map(title -> "\"" + title + "\" stands under no area's heading and was left out")
                .toList();
    }

    private static Optional<ReadItem> item(List<WordParagraph> paragraphs, int at, int area) {
        WordParagraph heading = paragraphs.get(at);
        String text = ITEM_NUMBER.matcher(withoutNotes(heading.text())).replaceFirst("");
        if (text.isEmpty() || NOTE.matcher(text).matches()) {
            return Optional.empty();
        }
        List<String> body = new ArrayList<>();
        Set<String> urls = new LinkedHashSet<>();
        Set<String> inText = new LinkedHashSet<>();
        for (WordParagraph paragraph : under(paragraphs, at)) {
            ReportLine line = new ReportLine(withoutNotes(paragraph.text()), false, web(paragraph));
            if (line.startsAddress()) {
                urls.add(line.links().isEmpty() ? line.address() : line.links().get(0));
            } else if (!line.isBlank() && !NOTE.matcher(line.text()).matches()) {
                body.add(line.text());
                inText.addAll(line.links());
            }
        }
        TypedTitle title = TypedTitle.of(text);
        List<String> addresses = new ArrayList<>(urls.isEmpty() ? inText : urls);
        return Optional.of(new ReadItem(heading.id(ITEM), title.title(), title.type(), area, body, addresses));
    }

    /** The paragraphs up to the next heading. */
    private static List<WordParagraph> under(List<WordParagraph> paragraphs, int heading) {
        return paragraphs.subList(heading + 1, paragraphs.size()).stream()
                .takeWhile(paragraph -> paragraph.level() == 0)
                .filter(paragraph -> !paragraph.contents())
                .toList();
    }

    private static String withoutNotes(String text) {
        return OWN_NOTE.matcher(text).replaceAll("").strip();
    }

    private static List<String> web(WordParagraph paragraph) {
        return paragraph.links().stream()
                .filter(link -> link.matches("(?i)https?://.*"))
                .distinct()
                .toList();
    }
}
