package se.omvarld.looks;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import se.omvarld.edition.docx.Office;

/** Pictures of what people see, for people to look at: {@code target/pictures/index.html} shows them all. */
public final class Pictures {
    private static final Path FOLDER = Path.of("target/pictures");
    private static final int TALLEST = 6000;
    private static final int DOTS_PER_INCH = 80;

    private Pictures() {}

    /** A page in every look, down to its end or to 6000 pixels. */
    public static void page(String name, String html) throws Exception {
        if (!Chromium.isInstalled()) {
            skip(name, "Chromium");
            return;
        }
        Path file = Files.writeString(Files.createTempDirectory("picture").resolve("page.html"), html);
        try (BrowserSession browser = BrowserSession.open()) {
            browser.go(file.toUri().toString());
            for (Look look : Look.ALL) {
                int height = browser.look(look, 10)
                        .evaluate("document.documentElement.scrollHeight")
                        .asInt();
                Path png = Files.createDirectories(FOLDER).resolve(name + "-" + look + ".png");
                browser.look(look, Math.min(TALLEST, height)).picture(png);
            }
        }
    }

    /** Every page of a Word document, by LibreOffice. */
    public static void document(String name, Path docx) throws IOException, InterruptedException {
        if (!Office.isInstalled()) {
            skip(name, "LibreOffice");
            return;
        }
        Path copy = Files.copy(docx, Files.createTempDirectory("picture").resolve("draft.docx"));
        Office.convert(copy, "pdf");
        try (PDDocument pdf = Loader.loadPDF(copy.resolveSibling("draft.pdf").toFile())) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, DOTS_PER_INCH);
                Path png = Files.createDirectories(FOLDER).resolve("%s-page-%02d.png".formatted(name, page + 1));
                ImageIO.write(image, "png", png.toFile());
            }
        }
    }

    /** Writes the page that shows all pictures there are. */
    public static void index() throws IOException {
        try (Stream<Path> files = Files.list(Files.createDirectories(FOLDER))) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".png"))
                    .sorted()
                    .toList();
            String figures = names.stream()
                    .map("<figure><figcaption>%1$s</figcaption><img src=\"%1$s\" alt=\"%1$s\"></figure>\n"::formatted)
                    .collect(Collectors.joining());
            Path index = Files.writeString(
                    FOLDER.resolve("index.html"),
                    "<!DOCTYPE html><title>Pictures</title><body style=\"background:#888;display:flex;flex-wrap:wrap\">\n"
                            + figures);
            System.out.println(names.size() + " pictures: " + index.toAbsolutePath());
        }
    }

    private static void skip(String name, String program) {
        System.out.println("no picture of " + name + ": " + program + " is not installed");
    }
}
