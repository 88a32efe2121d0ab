package se.omvarld.edition.draft;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import se.omvarld.edition.docx.ContentsTable;
import se.omvarld.edition.docx.DocxBuilder;
import se.omvarld.edition.docx.HouseStyle;
import se.omvarld.edition.docx.ParagraphWriter;
import se.omvarld.edition.docx.Placeholder;
import se.omvarld.edition.docx.WordComments;
import se.omvarld.edition.docx.WordXml;
import se.omvarld.edition.wording.DocumentText;
import se.omvarld.edition.wording.ReportMonth;
import se.omvarld.edition.wording.Wording;

/** Goes through the template's body in order: fixed text is kept, placeholders give way to what the month brought. */
final class TemplateFilling {
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,200}");

    private final DraftContent content;
    private final DraftSettings settings;
    private final Wording wording;
    private final DocxBuilder manuscript;
    private final List<Chapter> chapters;
    private final ItemComment remark;
    private final XmlObject template;
    private ContentsTable contents;

    TemplateFilling(XWPFDocument document, DraftContent content, DraftSettings settings, Wording wording) {
        this.content = content;
        this.settings = settings;
        this.wording = wording;
        PlaceholderText words = PlaceholderText.of(ReportMonth.of(content.edition()), settings);
        WordXml.allParagraphs(document).forEach(words::fill);
        CTBody body = document.getDocument().getBody();
        // paragraphs added at the end cost the same however many there are; inserted ones do not
        this.template = body.copy();
        body.set(CTBody.Factory.newInstance());
        this.manuscript = new DocxBuilder(document, body);
        this.chapters = Chapter.of(content);
        this.remark = new ItemComment(content, settings.zone(), wording);
    }

    /** Writes everything but the reminder; the table of contents has no page numbers yet. */
    ContentsTable fill() {
        try (XmlCursor cursor = template.newCursor()) {
            for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
                if (cursor.getObject() instanceof CTP paragraph) {
                    fill(paragraph);
                } else {
                    copy(cursor);
                }
            }
        }
        contents.fill(manuscript.headings());
        return contents;
    }

    /** The comment at the top that says what is to be done before publication. */
    void remind(boolean paged) {
        new WordComments(manuscript).onFirstParagraph(Checklist.remark(paged));
    }

    private void fill(CTP paragraph) {
        Optional<String> block = Placeholder.block(paragraph);
        if (block.isEmpty()) {
            keep(paragraph);
            return;
        }
        if (paragraph.isSetPPr() && paragraph.getPPr().isSetPageBreakBefore()) {
            manuscript.breakPage();
        }
        switch (block.get()) {
            case "sammanfattning" -> new SummaryWriter(manuscript, wording).write(chapters);
            case "kontakt" -> contact(settings.contact());
            case "kapitel" -> new ChapterWriter(manuscript, remark, wording).write(chapters);
            case "övriga träffar" ->
                new LeftoverList(manuscript, settings.zone(), remark, wording).write(chapters, content.leftOut());
            default -> contents = new ContentsTable(manuscript);
        }
    }

    private void keep(CTP paragraph) {
        CTP kept = manuscript.body().addNewP();
        kept.set(paragraph);
        if (!kept.isSetPPr() || !kept.getPPr().isSetPStyle()) {
            return;
        }
        HouseStyle style =
                manuscript.styles().byId(kept.getPPr().getPStyle().getVal()).orElse(HouseStyle.BODY);
        if (style == HouseStyle.HEADING_1 || style == HouseStyle.HEADING_2) {
            manuscript.adopt(kept, style == HouseStyle.HEADING_1 ? 1 : 2);
        }
    }

    private void contact(String address) {
        ParagraphWriter line = manuscript.line(HouseStyle.BODY);
        if (MAIL.matcher(address).matches()) {
            line.link(address, URI.create("mailto:" + address), "");
        } else {
            line.text(DocumentText.line(address, 200));
        }
    }

    private void copy(XmlCursor from) {
        try (XmlCursor end = manuscript.body().newCursor()) {
            end.toEndToken();
            from.copyXml(end);
        }
    }
}
