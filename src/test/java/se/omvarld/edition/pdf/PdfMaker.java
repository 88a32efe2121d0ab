package se.omvarld.edition.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import se.omvarld.edition.draft.Drafts;
import se.omvarld.edition.text.ReadItem;

/** Sets invented items as a PDF: headings larger than the text, addresses broken over lines, page numbers. */
public final class PdfMaker implements AutoCloseable {
    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private static final float LEFT = 70;
    private static final float BOTTOM = 80;
    private final PDDocument document = new PDDocument();
    private final boolean links;
    private PDPageContentStream out;
    private float y;

    private PdfMaker(boolean links) {
        this.links = links;
    }

    public static byte[] of(List<ReadItem> items, boolean links, String password) throws IOException {
        try (PdfMaker maker = new PdfMaker(links);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            maker.write(items);
            if (!password.isEmpty()) {
                maker.document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            maker.document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void write(List<ReadItem> items) throws IOException {
        newPage();
        paragraph("April 2026", 24, 30);
        int chapter = 0;
        int number = 0;
        for (ReadItem item : items) {
            if (item.area() != chapter) {
                chapter = item.area();
                number = 0;
                paragraph(chapter + " " + Drafts.AREAS.get(chapter - 1).name(), 18, 20);
            }
            String type = item.type().isEmpty() ? "" : item.type() + " – ";
            paragraph(chapter + "." + ++number + " " + type + item.title(), 14, 4);
            for (String text : item.body()) {
                paragraph(text, 11, 8);
            }
            for (String url : item.urls()) {
                address(url);
            }
        }
        out.close();
    }

    private void newPage() throws IOException {
        if (out != null) {
            out.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        y = 760;
        show("Omvärldsbevakning april", 9, 800);
        show(document.getNumberOfPages() + " (20)", 9, 40);
    }

    private void paragraph(String text, float size, float after) throws IOException {
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) > 440) {
                line(line, size);
                longer = word;
            }
            line = longer;
        }
        line(line, size);
        y -= after;
    }

    private void address(String url) throws IOException {
        List<String> lines = new ArrayList<>();
        String rest = url;
        while (width(rest, 11) > 440) {
            int end = rest.length();
            while (width(rest.substring(0, end), 11) > 440) {
                end--;
            }
            int hyphen = rest.lastIndexOf('-', end - 1);
            end = hyphen > 0 ? hyphen + 1 : end;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        lines.add(rest);
        for (String line : lines) {
            line(line, 11);
            if (links) {
                link(url, line);
            }
        }
        y -= 8;
    }

    private void link(String url, String line) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionURI action = new PDActionURI();
        action.setURI(url);
        link.setAction(action);
        link.setRectangle(new PDRectangle(LEFT, y - 2, width(line, 11), 12));
        document.getPage(document.getNumberOfPages() - 1).getAnnotations().add(link);
    }

    private void line(String text, float size) throws IOException {
        y -= size * 1.25f;
        if (y < BOTTOM) {
            newPage();
            y -= size * 1.25f;
        }
        show(text, size, y);
    }

    private void show(String text, float size, float at) throws IOException {
        out.beginText();
        out.setFont(FONT, size);
        out.newLineAtOffset(LEFT, at);
        out.showText(text.replace('\u2011', '-'));
        out.endText();
    }

    private static float width(String text, float size) throws IOException {
        return FONT.getStringWidth(text.replace('\u2011', '-')) / 1000 * size;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
