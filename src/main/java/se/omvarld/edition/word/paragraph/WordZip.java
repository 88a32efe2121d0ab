package se.omvarld.edition.word.paragraph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import se.omvarld.edition.text.ReportRefusal;
import se.omvarld.edition.text.UnreadableReportException;

/**
 * The zip that a Word document is, with bounds. It is a file and no stream: only the directory at a zip's end tells the size
 * of what is stored unpacked.
 */
final class WordZip implements AutoCloseable {
    /** Where Word keeps macros, whatever the file is called. No draft has any. */
    private static final String MACROS = "vbaproject";
    /** Forty times the largest draft. */
    private static final int MAX_PART = 20_000_000;

    private static final int MAX_ENTRIES = 2_000;
    /** All that the document unpacks to, parts that are not read included. */
    private static final long MAX_UNPACKED = 200_000_000;

    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;

    /** @throws UnreadableReportException when it holds macros, or unpacks to too much */
    WordZip(byte[] content) throws IOException {
        file = Files.createTempFile("returned", ".docx");
        try {
            Files.write(file, content);
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            Files.delete(file);
            throw e;
        }
        try {
            entries = entries(zip);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static Map<String, ZipEntry> entries(ZipFile zip) {
        Map<String, ZipEntry> entries = new HashMap<>();
        long unpacked = 0;
        for (ZipEntry entry : zip.stream().limit(MAX_ENTRIES + 1L).toList()) {
            String name = WordParts.name(entry.getName());
            if (name.contains(MACROS)) {
                throw new UnreadableReportException(ReportRefusal.MACROS);
            }
            unpacked += Math.max(0, entry.getSize());
            if (entries.put(name, entry) != null || unpacked > MAX_UNPACKED || entries.size() > MAX_ENTRIES) {
                throw tooMuch();
            }
        }
        return entries;
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** A part's bytes; empty when there is no such part. */
    Optional<byte[]> part(String name) throws IOException {
        if (!has(name)) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entries.get(name))) {
            // what the directory says of sizes is not believed
            byte[] part = in.readNBytes(MAX_PART + 1);
            if (part.length > MAX_PART) {
                throw tooMuch();
            }
            return Optional.of(part);
        }
    }

    private static UnreadableReportException tooMuch() {
        return new UnreadableReportException(ReportRefusal.TOO_MUCH);
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.delete(file);
    }
}
