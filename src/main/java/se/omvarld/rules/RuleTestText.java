package se.omvarld.rules;

import java.util.List;
import java.util.Map;

/** A test result as lines of text. */
final class RuleTestText {
    private static final int TITLE = 100;
    private static final Map<String, String> LABELS = Map.of(
            "recall", "relevant items picked",
            "recall_relevance_2", "  of these relevance 2",
            "precision", "picked items relevant",
            "relevance_2_in_draft", "relevance 2 in draft",
            "area_first", "right area first",
            "area_first_or_second", "right area first or second",
            "type", "right type");

    private RuleTestText() {}

    static String of(RuleTestResult result) {
        StringBuilder text = new StringBuilder();
        RuleTestSummary summary = result.summary();
        text.append(summary.items()).append(" items, ").append(summary.digest()).append(" picked, ");
        text.append(summary.draft()).append(" of them for the draft\n");
        summary.shares().forEach((name, share) -> text.append(String.format("%-28s %s%n", LABELS.get(name), share)));
        confusion(text, result.confusion());
        list(text, "Missed", result.misses());
        list(text, "Picked, but not relevant", result.falsePicks());
        return text.toString();
    }

    private static void confusion(StringBuilder text, int[][] table) {
        text.append("\nSorted into (columns; – is not picked), labelled (rows)\n   ");
        for (int area = 1; area < table.length; area++) {
            text.append(String.format("%4d", area));
        }
        text.append("   –\n");
        for (int row = 1; row < table.length; row++) {
            text.append(String.format("%3d", row));
            for (int area = 1; area < table.length; area++) {
                text.append(String.format("%4d", table[row][area]));
            }
            text.append(String.format("%4d%n", table[row][0]));
        }
    }

    private static void list(StringBuilder text, String heading, List<Judged> judged) {
        text.append('\n').append(heading).append(" (").append(judged.size()).append(")\n");
        for (Judged one : judged) {
            text.append("- ").append(line(one)).append('\n');
            text.append("  ").append(one.verdict().reason()).append('\n');
        }
    }

    static String line(Judged one) {
        String title = one.item().title().replaceAll("[\\p{Cntrl}\\s]+", " ");
        String shown = title.length() <= TITLE ? title : title.substring(0, TITLE) + "…";
        return one.item().relevance() == 2 ? shown + " (relevance 2)" : shown;
    }
}
