package se.omvarld.watch;

import java.util.List;

/** An alert in a few words: one trouble by its name, several by their number. */
final class AlertSubject {
    private AlertSubject() {}

    static String of(List<AlertLine> lines) {
        List<AlertLine> bad = lines.stream()
                .filter(line -> line.kind() != AlertLine.Kind.ENDED)
                .toList();
        List<AlertLine> mended = lines.stream()
                .filter(line -> line.kind() == AlertLine.Kind.ENDED)
                .toList();
        String attention = bad.size() == 1 && !bad.get(0).source()
                ? bad.get(0).title()
                : counted(bad) + (bad.size() == 1 ? " needs attention" : " need attention");
        String well = mended.size() == 1 && !mended.get(0).source()
                ? "over: " + mended.get(0).title()
                : counted(mended) + (mended.size() == 1 ? " is well again" : " are well again");
        if (mended.isEmpty()) {
            return attention;
        }
        return bad.isEmpty() ? well : attention + ", " + well;
    }

    private static String counted(List<AlertLine> lines) {
        String thing = lines.stream().allMatch(AlertLine::source) ? " source" : " thing";
        return lines.size() + thing + (lines.size() == 1 ? "" : "s");
    }
}
