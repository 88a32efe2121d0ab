package se.omvarld.rules.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * What a change of the rules gains and loses on the same labelled items.
 *
 * @param gained picked only by the new rules, with the new verdict
 * @param lost picked only by the old rules, with the new verdict
 * @param moved picked by both into different areas, with the new verdict
 */
public record RuleComparison(
        RuleTestSummary before,
        RuleTestSummary after,
        List<EvaluatedItem> gained,
        List<EvaluatedItem> lost,
        List<EvaluatedItem> moved) {

    public RuleComparison {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        moved = List.copyOf(moved);
    }

    /** Both results must stem from the same labelled items. */
    public static RuleComparison of(RuleTestResult before, RuleTestResult after) {
        List<EvaluatedItem> gained = new ArrayList<>();
        List<EvaluatedItem> lost = new ArrayList<>();
        List<EvaluatedItem> moved = new ArrayList<>();
        for (int i = 0; i < after.judged().size(); i++) {
            EvaluatedItem old = before.judged().get(i);
            EvaluatedItem now = after.judged().get(i);
            if (old.picked() != now.picked()) {
                (now.picked() ? gained : lost).add(now);
            } else if (now.picked() && old.verdict().area() != now.verdict().area()) {
                moved.add(now);
            }
        }
        return new RuleComparison(before.summary(), after.summary(), gained, lost, moved);
    }

    /** The comparison for people. */
    public String toText() {
        StringBuilder text = new StringBuilder("                             before  →  after\n");
        text.append(String.format("%-28s %d  →  %d%n", "picked", before.digest(), after.digest()));
        text.append(String.format("%-28s %d  →  %d%n", "in draft", before.draft(), after.draft()));
        before.shares()
                .forEach((name, share) -> text.append(String.format(
                        "%-28s %s  →  %s%n",
                        name.replace('_', ' '), share, after.shares().get(name))));
        list(text, "Gained", gained);
        list(text, "Lost", lost);
        list(text, "Sorted into another area", moved);
        return text.toString();
    }

    private static void list(StringBuilder text, String heading, List<EvaluatedItem> judged) {
        text.append('\n').append(heading).append(" (").append(judged.size()).append(")\n");
        for (EvaluatedItem one : judged) {
            String label = one.item().relevant() ? "relevant" : "not relevant";
            text.append("- [")
                    .append(label)
                    .append("] ")
                    .append(RuleTestText.line(one))
                    .append("\n  ");
            text.append(one.verdict().reason()).append('\n');
        }
    }
}
