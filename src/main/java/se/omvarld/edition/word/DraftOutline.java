package se.omvarld.edition.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.omvarld.edition.docx.HouseStyle;
import se.omvarld.edition.text.ChapterNames;
import se.omvarld.edition.word.paragraph.WordParagraph;

/**
 * How a draft was built as it was sent, to know its parts again when they have lost their looks.
 *
 * @param chapters the names of chapters by their marks in the document, {@code kapitel_…}
 * @param headings the items' headings
 * @param introduction the heading of the list at the end, and what stands under it
 * @param listed the lines of that list
 */
public record DraftOutline(
        Map<String, String> chapters, Set<String> headings, Set<String> introduction, Set<String> listed) {
    public static final DraftOutline NONE = new DraftOutline(Map.of(), Set.of(), Set.of(), Set.of());
    public static final String CHAPTER = "kapitel_";

    public static DraftOutline of(List<WordParagraph> draft, ChapterNames names) {
        DraftOutline outline = new DraftOutline(new HashMap<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        boolean chapters = false;
        boolean inArea = false;
        Set<String> last = new HashSet<>();
        for (WordParagraph paragraph : draft) {
            if (paragraph.contents() || paragraph.isBlank()) {
                continue;
            }
            String text = paragraph.text();
            if (paragraph.level() == 1) {
                inArea = names.area(text) > 0;
                chapters |= inArea;
                last = outline.introduction();
                if (chapters && !inArea) {
                    last.add(text);
                }
                paragraph.id(CHAPTER).ifPresent(id -> outline.chapters().put(id, text));
            } else if (paragraph.level() == 2) {
                outline.headings().add(text);
            } else if (chapters && !inArea) {
                boolean areaName = paragraph.isStyled(HouseStyle.AREA_NAME);
                last = areaName ? outline.listed() : last;
                if (!areaName) {
                    last.add(text);
                }
            }
        }
        return outline;
    }
}
