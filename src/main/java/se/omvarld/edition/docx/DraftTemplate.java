package se.omvarld.edition.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/** Opens the Word template ({@code .docx} or {@code .dotx}) that holds the draft's looks and fixed text. */
public final class DraftTemplate {
    private static final long MAX_BYTES = 20_000_000;

    private DraftTemplate() {}

    /** Everything that keeps a template from being used, in plain English with the remedy; empty when it is fine. */
    public static List<String> problemsIn(Path template) {
        try (XWPFDocument document = read(template)) {
            return TemplateProblems.in(document);
        } catch (UnusableTemplateException | IOException e) {
            return List.of(e.getMessage());
        }
    }

    /**
     * The template, ready to be filled.
     *
     * @throws UnusableTemplateException when it has problems; the message names all of them
     */
    public static XWPFDocument open(Path template) {
        XWPFDocument document = read(template);
        List<String> problems = TemplateProblems.in(document);
        if (!problems.isEmpty()) {
            throw new UnusableTemplateException(template.getFileName() + ": " + String.join(" ", problems));
        }
        return document;
    }

    private static XWPFDocument read(Path template) {
        try {
            if (Files.size(template) > MAX_BYTES) {
                throw new UnusableTemplateException(template + " is larger than " + MAX_BYTES / 1_000_000 + " MB.");
            }
            XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(template)));
            document.getPackage()
                    .replaceContentType(XWPFRelation.TEMPLATE.getContentType(), XWPFRelation.DOCUMENT.getContentType());
            return document;
        } catch (NoSuchFileException e) {
            throw new UnusableTemplateException(template + " does not exist.", e);
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | NotOfficeXmlFileException e) {
            throw new UnusableTemplateException(template + " cannot be read as a Word document (.docx, .dotx).", e);
        }
    }
}
