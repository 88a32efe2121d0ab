package se.omvarld.source.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Takes a PDF's own title and first paragraph. Only for a process that may run out of memory or time. */
final class PdfDocument {
    private static final int MOST_METADATA = 500_000;

    private PdfDocument() {}

    /**
     * The title that the file declares if it makes sense, else the largest words of the first page; the first paragraph of the
     * first two pages.
     *
     * @throws IOException when it is broken, or needs a password
     */
    static PdfSummary words(byte[] pdf) throws IOException {
        FontMappers.set(new FallbackFontMapper());
        try (PDDocument document = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            Optional<String> declared = Stream.of(information(document), metadata(document))
                    .map(String::strip)
                    .filter(PdfTitle::isSensible)
                    .findFirst();
            PdfBlocks text = new PdfBlocks(lines(document));
            String title = declared.or(text::largest).orElse("");
            return new PdfSummary(title, text.paragraph(title).orElse(""));
        }
    }

    /** Where the text cannot be read, the declared title still stands. */
    private static List<PdfTitleLine> lines(PDDocument document) {
        try {
            return PdfTitleLines.of(document);
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static String information(PDDocument document) {
        return Optional.ofNullable(document.getDocumentInformation().getTitle()).orElse("");
    }

    /** The title in the XMP metadata (ISO 16684-1, dc:title). */
    private static String metadata(PDDocument document) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return "";
        }
        try (InputStream in = metadata.exportXMPMetadata()) {
            String xml = new String(in.readNBytes(MOST_METADATA), StandardCharsets.UTF_8);
            return Jsoup.parse(xml, "", Parser.xmlParser()).select("dc|title rdf|li").stream()
                    .map(element -> element.text())
                    .findFirst()
                    .orElse("");
        }
    }
}
