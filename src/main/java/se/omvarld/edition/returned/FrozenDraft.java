package se.omvarld.edition.returned;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.edition.docx.ItemBookmark;
import se.omvarld.edition.text.ChapterNames;
import se.omvarld.edition.text.ReadItem;
import se.omvarld.edition.word.DraftOutline;
import se.omvarld.edition.word.WordReport;
import se.omvarld.edition.word.paragraph.WordParagraph;
import se.omvarld.edition.word.paragraph.WordParagraphs;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.story.Story;

/**
 * A month's draft as it was sent.
 *
 * @param items what stood in its chapters, as it reads back
 * @param outline how the document was built
 * @param stories all that it showed, by the ids in the document; those without an item stood in the list at its end
 */
public record FrozenDraft(List<ReadItem> items, DraftOutline outline, Map<String, Story> stories) {

    /** Empty when no draft was sent for the month. */
    public static Optional<FrozenDraft> of(YearMonth month, Store store, Editions editions, ChapterNames chapters) {
        return editions.find(month.toString())
                .filter(edition -> edition.state() != Edition.State.OPENED)
                .flatMap(edition -> document(editions.rendered(edition.period())))
                .map(part -> of(part, chapters, new Stories(store).shown(month.toString())));
    }

    public static FrozenDraft of(RenderedEdition.Part document, ChapterNames chapters, List<Story> stories) {
        List<WordParagraph> paragraphs = WordParagraphs.of(document.content());
        DraftOutline outline = DraftOutline.of(paragraphs, chapters);
        List<ReadItem> items = new WordReport(chapters, outline)
                .read(paragraphs, document.name())
                .items();
        return new FrozenDraft(items, outline, byId(stories));
    }

    private static Optional<RenderedEdition.Part> document(RenderedEdition rendered) {
        return rendered.parts().stream()
                .filter(part -> part.name().endsWith(".docx"))
                .findFirst();
    }

    private static Map<String, Story> byId(List<Story> stories) {
        Map<String, Story> byId = new LinkedHashMap<>();
        stories.forEach(story -> byId.put(ItemBookmark.of(story.id()), story));
        return byId;
    }
}
