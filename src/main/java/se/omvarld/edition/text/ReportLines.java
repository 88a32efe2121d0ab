package se.omvarld.edition.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts extracted text into lines. Page numbers and running heads are left out. */
public final class ReportLines {
    private static final int MAX_TEXT = 5_000_000;
    private static final int LONGEST_LINE = 20_000;
    private static final int MAX_LINES = 100_000;
    private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\n\\r\\x0b\\u0085\\u2028]");
    /** A byte order mark, soft hyphens and the like; not the joiner hyphen, which is seen. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\f]]");

    private static final Pattern SPACE = Pattern.compile("[\\t\\p{Zs}]+");

    private ReportLines() {}

    /**
     * The lines of a text.
     *
     * @throws UnreadableReportException when it is no text, or too much
     */
    public static List<ReportLine> of(String text) {
        if (text.length() > MAX_TEXT) {
            throw new UnreadableReportException("the text is longer than " + MAX_TEXT + " characters");
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableReportException(ReportRefusal.NO_TEXT);
        }
        List<ReportLine> lines = new ArrayList<>();
        boolean newPage = false;
        int before = -1;
        for (String raw : BREAK.split(text, -1)) {
            String line = INVISIBLE.matcher(raw).replaceAll("");
            newPage |= line.indexOf('\f') >= 0;
            String shown = line.replace('\f', ' ');
            int indent = shown.length() - shown.stripLeading().length();
            String clean = SPACE.matcher(shown).replaceAll(" ").strip();
            clean = clean.length() > LONGEST_LINE ? clean.substring(0, LONGEST_LINE) : clean;
            // some programs put no form feed but one space before a page's first word
            boolean start = newPage || (before == 0 && indent == 1);
            lines.add(new ReportLine(clean, !clean.isEmpty() && start, List.of()));
            newPage = clean.isEmpty() && newPage;
            before = clean.isEmpty() ? -1 : indent;
            if (lines.size() > MAX_LINES) {
                throw new UnreadableReportException("the text has more than " + MAX_LINES + " lines");
            }
        }
        return RunningHeads.removed(lines);
    }
}
