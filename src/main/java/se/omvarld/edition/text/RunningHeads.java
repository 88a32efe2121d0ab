package se.omvarld.edition.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes page numbers, headers and footers out: what stands alone as a number, and what comes again page by page. */
public final class RunningHeads {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?iu)(?:sid(?:a|an)?\\s*)?\\d{1,3}(?:\\s*(?:av|/|of)\\s*\\d{1,3}|\\s*\\(\\d{1,3}\\))?");
    /** Fewer may be chance: an area's name stands three times in a report. */
    private static final int LEAST_PAGES = 4;

    /** Headers and footers have no more lines. */
    private static final int EDGE = 2;

    private static final int LONGEST = 90;

    private RunningHeads() {}

    public static List<ReportLine> removed(List<ReportLine> lines) {
        IdentityHashMap<ReportLine, String> running = running(lines);
        List<ReportLine> kept = new ArrayList<>();
        boolean pageStart = false;
        for (ReportLine line : lines) {
            boolean start = pageStart || line.pageStart();
            if (PAGE_NUMBER.matcher(line.text()).matches() || running.containsKey(line)) {
                pageStart = start;
            } else {
                pageStart = start && line.isBlank();
                kept.add(new ReportLine(line.text(), start && !line.isBlank(), line.links()));
            }
        }
        return kept;
    }

    /** The lines, told by identity, that come again at many pages' edges. */
    private static IdentityHashMap<ReportLine, String> running(List<ReportLine> lines) {
        IdentityHashMap<ReportLine, String> edges = new IdentityHashMap<>();
        List<ReportLine> printed =
                lines.stream().filter(line -> !line.isBlank()).toList();
        boolean paged = printed.stream().anyMatch(ReportLine::pageStart);
        for (int i = 0; i < printed.size(); i++) {
            List<ReportLine> around =
                    printed.subList(Math.max(0, i - EDGE + 1), Math.min(printed.size(), i + EDGE + 1));
            if (mayRun(printed.get(i)) && (!paged || around.stream().anyMatch(ReportLine::pageStart))) {
                edges.put(printed.get(i), folded(printed.get(i).text()));
            }
        }
        Map<String, Long> counts =
                edges.values().stream().collect(Collectors.groupingBy(text -> text, Collectors.counting()));
        long pages = printed.stream().filter(ReportLine::pageStart).count();
        long least = paged ? Math.max(2, Math.min(LEAST_PAGES, pages - 1)) : LEAST_PAGES;
        edges.values().removeIf(text -> counts.get(text) < least);
        return edges;
    }

    private static boolean mayRun(ReportLine line) {
        return !line.isBlank()
                && line.text().length() <= LONGEST
                && !line.startsAddress()
                && !ItemNumber.begins(line.text());
    }

    private static String folded(String text) {
        return text.replaceAll("\\d+", "#");
    }
}
