package se.omvarld.edition.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins what a page's end has torn apart, paragraphs and addresses, and words that a line's end has. */
public final class PageJoints {
    private static final Pattern ENDED = Pattern.compile(".*[.!?:”\"»)]$");
    private static final Pattern HYPHENATED = Pattern.compile(".*\\p{L}[-\u00ad\u2010\u2011]$");
    private static final Pattern ADDRESS_PART = Pattern.compile("[/=&%_-]");
    /** "hälso- och sjukvård": here the hyphen stands for a word. */
    private static final Pattern AND = Pattern.compile("(och|eller|samt|respektive)\\b.*");

    private static final ReportLine BLANK = new ReportLine("", false, List.of());

    private PageJoints() {}

    public static List<ReportLine> closed(List<ReportLine> lines) {
        TornWords words = TornWords.of(lines);
        List<ReportLine> closed = new ArrayList<>();
        for (ReportLine line : lines) {
            if (line.pageStart()) {
                while (!closed.isEmpty() && last(closed).isBlank()) {
                    closed.remove(closed.size() - 1);
                }
                if (closed.isEmpty() || !goesOn(last(closed), line)) {
                    closed.add(BLANK);
                }
            }
            add(closed, new ReportLine(line.text(), false, line.links()), words);
        }
        return closed;
    }

    private static boolean goesOn(ReportLine before, ReportLine line) {
        if (line.startsAddress() || ItemNumber.begins(line.text())) {
            return false;
        } else if (before.text().indexOf(' ') < 0) {
            boolean linked = before.links().stream().anyMatch(line.links()::contains);
            return linked
                    || (ADDRESS_PART.matcher(line.text()).find()
                            && ADDRESS_PART.matcher(before.text()).find()
                            && line.text().indexOf(' ') < 0);
        } else if (ItemNumber.begins(before.text())) {
            return Character.isLowerCase(line.text().codePointAt(0));
        }
        return !ENDED.matcher(before.text()).matches();
    }

    /** Whether the hyphen at a line's end joins it to the next one. */
    static boolean isTorn(String line, String next) {
        return HYPHENATED.matcher(line).matches()
                && Character.isLetterOrDigit(next.codePointAt(0))
                && !AND.matcher(next).matches();
    }

    private static void add(List<ReportLine> lines, ReportLine line, TornWords whole) {
        boolean torn = !lines.isEmpty()
                && !line.isBlank()
                && Character.isLowerCase(line.text().codePointAt(0))
                && isTorn(last(lines).text(), line.text())
                && last(lines).text().indexOf(' ') > 0
                && !ItemNumber.begins(last(lines).text());
        if (!torn) {
            lines.add(line);
            return;
        }
        ReportLine before = lines.remove(lines.size() - 1);
        String[] words = line.text().split(" ", 2);
        lines.add(new ReportLine(whole.joined(before.text(), words[0]), false, before.links()));
        if (words.length > 1) {
            lines.add(new ReportLine(words[1], false, line.links()));
        }
    }

    private static ReportLine last(List<ReportLine> lines) {
        return lines.get(lines.size() - 1);
    }
}
