package se.omvarld.edition.returned;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.omvarld.edition.pdf.PdfLines;
import se.omvarld.edition.text.ChapterNames;
import se.omvarld.edition.text.ReadReport;
import se.omvarld.edition.text.ReportLine;
import se.omvarld.edition.text.ReportLines;
import se.omvarld.edition.text.ReportRefusal;
import se.omvarld.edition.text.TextReport;
import se.omvarld.edition.text.UnreadableReportException;
import se.omvarld.edition.word.DraftOutline;
import se.omvarld.edition.word.WordReport;
import se.omvarld.rules.model.Area;

/** Reads published reports and drafts that came back: {@code .docx}, {@code .pdf}, {@code .txt}. Their content is not trusted. */
public final class ReportReader {
    /** Ten times the largest report with pictures. */
    static final int MAX_BYTES = 50_000_000;

    /** The heading of the draft's list; a line of a table of contents that was not updated has a page number or a dash. */
    private static final Pattern LIST = Pattern.compile("(?iu)\\s*(?:\\d{1,2}\\.?\\s+)?tas bort före publicering\\s*");

    private final ChapterNames chapters;

    /** @param areas what the chapters may be called, as {@code config/areas.yaml} has them */
    public ReportReader(List<Area> areas) {
        this.chapters = new ChapterNames(areas);
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableReportException when it is missing, too large, broken, protected or no report
     */
    public ReadReport read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            return read(file.getFileName().toString(), content);
        } catch (IOException e) {
            throw new UnreadableReportException(ReportRefusal.FILE, e);
        }
    }

    /**
     * Reads a document that is in memory, for example an attachment.
     *
     * @param name tells by its ending which kind it is, and which month when the title does not
     * @throws UnreadableReportException when it is too large, broken, protected or no report
     */
    public ReadReport read(String name, byte[] content) {
        return read(name, content, DraftOutline.NONE);
    }

    /** The same for a document that was made from a draft. */
    public ReadReport read(String name, byte[] content, DraftOutline draft) {
        if (content.length > MAX_BYTES) {
            throw new UnreadableReportException(ReportRefusal.LARGE);
        }
        String low = name.toLowerCase(Locale.ROOT);
        ReadReport report;
        if (low.endsWith(".docx")) {
            report = new WordReport(chapters, draft).read(content, name);
        } else if (low.endsWith(".pdf")) {
            report = new TextReport(chapters).read(finished(PdfLines.of(content)), name);
        } else if (low.endsWith(".txt")) {
            List<ReportLine> lines = ReportLines.of(new String(content, StandardCharsets.UTF_8));
            report = new TextReport(chapters).read(finished(lines), name);
        } else {
            throw new UnreadableReportException(ReportRefusal.KIND);
        }
        if (report.items().isEmpty()) {
            throw new UnreadableReportException(ReportRefusal.NO_ITEMS);
        }
        return report;
    }

    /** A draft that was printed as it is would otherwise pass for what was published. */
    private static List<ReportLine> finished(List<ReportLine> lines) {
        if (lines.stream().anyMatch(line -> LIST.matcher(line.text()).matches())) {
            throw new UnreadableReportException(ReportRefusal.DRAFT);
        }
        return lines;
    }
}
