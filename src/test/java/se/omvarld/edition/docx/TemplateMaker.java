package se.omvarld.edition.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the Word template out of its parts in {@code src/test/resources/report/template}: same parts, same bytes. */
final class TemplateMaker {
    private static final Path PARTS = Path.of("src/test/resources/report/template");

    private TemplateMaker() {}

    public static void main(String[] arguments) throws IOException {
        write(Path.of("config/monthly-draft.docx"));
    }

    static void write(Path template) throws IOException {
        try (OutputStream file = Files.newOutputStream(template);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Path part : parts()) {
                ZipEntry entry = new ZipEntry(PARTS.relativize(part).toString().replace('\\', '/'));
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(part));
                zip.closeEntry();
            }
        }
    }

    /** Word wants {@code [Content_Types].xml} first, which is where its bracket sorts it. */
    private static List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.walk(PARTS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
