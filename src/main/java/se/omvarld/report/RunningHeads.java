package se.omvarld.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes page numbers, headers and footers out: what stands alone as a number, and what comes again page by page. */
final class RunningHeads {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?iu)(?:sid(?:a|an)?\\s*)?\\d{1,3}(?:\\s*(?:av|/|of)\\s*\\d{1,3}|\\s*\\(\\d{1,3}\\))?");
    /** Fewer may be chance: an area's name stands three times in a report. */
    private static final int LEAST_PAGES = 4;

    private static final int LONGEST = 90;

    private RunningHeads() {}

    static List<ReportLine> removed(List<ReportLine> lines) {
        Map<String, Long> counts = lines.stream()
                .filter(RunningHeads::mayRun)
                .collect(Collectors.groupingBy(line -> folded(line.text()), Collectors.counting()));
        Function<ReportLine, Boolean> running = line -> mayRun(line) && counts.get(folded(line.text())) >= LEAST_PAGES;
        List<ReportLine> kept = new java.util.ArrayList<>();
        boolean pageStart = false;
        for (ReportLine line : lines) {
            boolean start = pageStart || line.pageStart();
            if (PAGE_NUMBER.matcher(line.text()).matches() || running.apply(line)) {
                pageStart = start;
            } else {
                pageStart = start && line.isBlank();
                kept.add(new ReportLine(line.text(), start && !line.isBlank(), line.links()));
            }
        }
        return kept;
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
