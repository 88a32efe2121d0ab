package se.omvarld.edition.draft;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import se.omvarld.edition.docx.DocxBuilder;
import se.omvarld.edition.docx.HouseStyle;
import se.omvarld.edition.docx.ParagraphWriter;
import se.omvarld.edition.docx.WordComments;
import se.omvarld.edition.wording.DocumentText;
import se.omvarld.edition.wording.Headline;
import se.omvarld.edition.wording.HousePunctuation;
import se.omvarld.edition.wording.NonBreaking;
import se.omvarld.edition.wording.Wording;
import se.omvarld.item.address.Address;
import se.omvarld.item.text.LanguageTag;
import se.omvarld.store.story.Story;

/** Writes the list that is to be removed before publication: what only reached the digest, a line each. */
final class LeftoverList {
    private static final int MAX_TITLE = 120;
    private final DocxBuilder manuscript;
    private final ZoneId zone;
    private final WordComments remarks;
    private final ItemComment remark;
    private final Wording wording;
    private final NonBreaking nonBreaking;

    LeftoverList(DocxBuilder manuscript, ZoneId zone, ItemComment remark, Wording wording) {
        this.manuscript = manuscript;
        this.zone = zone;
        this.remarks = new WordComments(manuscript);
        this.remark = remark;
        this.wording = wording;
        this.nonBreaking = new NonBreaking(wording);
    }

    /** @param leftOut a sentence on what is not even in the list; possibly empty */
    void write(List<Chapter> chapters, String leftOut) {
        if (!leftOut.isEmpty()) {
            manuscript.line(HouseStyle.BODY).text(DocumentText.line(leftOut, 1000));
        }
        List<Chapter> filled =
                chapters.stream().filter(chapter -> !chapter.others().isEmpty()).toList();
        if (filled.isEmpty()) {
            manuscript.line(HouseStyle.BODY).toDo("Inga övriga träffar");
        }
        filled.forEach(this::write);
    }

    private void write(Chapter chapter) {
        manuscript.line(HouseStyle.AREA_NAME).text(chapter.area().name());
        chapter.others().forEach(this::write);
    }

    private void write(Story story) {
        ParagraphWriter line = manuscript.line(HouseStyle.BULLET);
        String title =
                nonBreaking.of(HousePunctuation.closed(DocumentText.cut(Headline.of(story, wording), MAX_TITLE)));
        String language = LanguageTag.foreignWithRegion(story.language());
        Optional<URI> address = Address.link(story.link());
        if (address.isPresent()) {
            line.link(title, address.get(), language);
        } else {
            line.text(title, language);
        }
        // a year alone on a line reads badly
        line.text(nonBreaking
                .of(" (" + ItemComment.source(story, zone) + ")")
                .replaceFirst("(?<=\\p{L}) (?=\\d{4}\\)$)", "\u00a0"));
        List<String> said = remark.onListed(story);
        if (!said.isEmpty()) {
            remarks.on(line.paragraph(), said);
        }
    }
}
