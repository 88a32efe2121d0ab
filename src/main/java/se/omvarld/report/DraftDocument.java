package se.omvarld.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Writes a month's stories as a Word document. The template decides every look and holds the fixed text; it is read anew
 * each time, so an edit of it needs no restart.
 */
public final class DraftDocument {
    private final Path template;
    private final DraftSettings settings;

    /** @param template the Word template, {@code config/monthly-draft.docx} */
    public DraftDocument(Path template, DraftSettings settings) {
        this.template = template;
        this.settings = settings;
    }

    /**
     * The bytes of the {@code .docx}.
     *
     * @throws UnusableTemplateException when the template lacks something; the message says what
     */
    public byte[] write(DraftContent content) {
        try (XWPFDocument document = DraftTemplate.open(template);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new Filling(document, content, settings).fill();
            DocumentProperties.set(document, content.edition());
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
