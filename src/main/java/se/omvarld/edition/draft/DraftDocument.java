package se.omvarld.edition.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import se.omvarld.edition.docx.ContentsTable;
import se.omvarld.edition.docx.DraftTemplate;
import se.omvarld.edition.docx.LibreOffice;
import se.omvarld.edition.docx.Pagination;
import se.omvarld.edition.docx.UnusableTemplateException;
import se.omvarld.edition.wording.ReportMonth;
import se.omvarld.edition.wording.WordingFile;
import se.omvarld.store.edition.Edition;

/**
 * Writes a month's stories as a Word document. The template decides every look and holds the fixed text, the wording file
 * beside it how sentences are put; both are read anew each time, so an edit of them needs no restart.
 */
public final class DraftDocument {
    private final Path template;
    private final DraftSettings settings;
    private final Pagination pagination;

    /** A document whose table of contents has no page numbers. */
    public DraftDocument(Path template, DraftSettings settings) {
        this(template, settings, new LibreOffice("off"));
    }

    /**
     * @param template the Word template, {@code config/monthly-draft.docx}
     * @param office counts the pages for the table of contents
     */
    public DraftDocument(Path template, DraftSettings settings, LibreOffice office) {
        this.template = template;
        this.settings = settings;
        this.pagination = new Pagination(office);
    }

    /**
     * The bytes of the {@code .docx}.
     *
     * @throws UnusableTemplateException when the template lacks something; the message says what
     */
    public byte[] write(DraftContent content) {
        return make(content).content();
    }

    /** The same, saying whether there are page numbers. */
    public WrittenDraft make(DraftContent content) {
        try (XWPFDocument document = DraftTemplate.open(template);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            TemplateFilling filling = new TemplateFilling(document, content, settings, WordingFile.beside(template));
            ContentsTable contents = filling.fill();
            describe(document, content.edition());
            boolean paged = pagination.apply(document, contents);
            filling.remind(paged);
            document.write(bytes);
            return new WrittenDraft(bytes.toByteArray(), paged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What programs show of a document without opening it; screen readers read the title aloud first. */
    private static void describe(XWPFDocument document, Edition edition) {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle("Omvärldsbevakning " + ReportMonth.of(edition).nameAndYear());
        core.setSubjectProperty("Månadsrapport");
        core.getUnderlyingProperties().setLanguageProperty("sv-SE");
        Optional<Date> made = Optional.of(Date.from(edition.until()));
        core.getUnderlyingProperties().setCreatedProperty(made);
        core.getUnderlyingProperties().setModifiedProperty(made);
    }
}
