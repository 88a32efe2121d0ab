package se.omvarld.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes PDF files for tests, line by line from the top. */
public final class Pdfs {
    private record Line(String text, int size, int y) {}

    private final List<List<Line>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private String title = "";
    private String xmp = "";
    private String password = "";
    private int y = 800;

    /** The title in the document information. */
    public Pdfs title(String text) {
        title = text;
        return this;
    }

    /** The title in the XMP metadata. */
    Pdfs xmpTitle(String text) {
        xmp = """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description><dc:title><rdf:Alt>
                <rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>
                """.formatted(text);
        return this;
    }

    public Pdfs password(String text) {
        password = text;
        return this;
    }

    /** Lines that stand together, with a gap before them. */
    public Pdfs block(int size, String... lines) {
        y -= 3 * size;
        for (String line : lines) {
            pages.get(pages.size() - 1).add(new Line(line, size, y));
            y -= size * 6 / 5;
        }
        return this;
    }

    Pdfs newPage() {
        pages.add(new ArrayList<>());
        y = 800;
        return this;
    }

    public byte[] bytes() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(title.isEmpty() ? null : title);
            if (!xmp.isEmpty()) {
                PDMetadata metadata = new PDMetadata(document);
                metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
                document.getDocumentCatalog().setMetadata(metadata);
            }
            for (List<Line> lines : pages) {
                write(document, lines);
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, List<Line> lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (Line line : lines) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), line.size());
                content.newLineAtOffset(50, line.y());
                content.showText(line.text());
                content.endText();
            }
        }
    }
}
