package se.omvarld.rules.evaluate;

import java.util.ArrayList;
import java.util.List;
import se.omvarld.template.MessageCatalog;

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

    /** The comparison for people, in their language. */
    public String toText(MessageCatalog says) {
        StringBuilder text = new StringBuilder(says.text("test.change")).append('\n');
        row(text, says, says.text("test.change.picked"), before.digest(), after.digest());
        row(text, says, says.text("test.change.draft"), before.draft(), after.draft());
        before.shares().forEach((name, share) -> {
            String label = says.isSwedish() ? says.text("test.share." + name) : name.replace('_', ' ');
            row(text, says, label, share.toText(says), after.shares().get(name).toText(says));
        });
        list(text, says, "test.change.gained", gained);
        list(text, says, "test.change.lost", lost);
        list(text, says, "test.change.moved", moved);
        return text.toString();
    }

    private static void row(StringBuilder text, MessageCatalog says, String label, Object one, Object other) {
        text.append(says.text("test.change.row", new RuleTestText(says).wide(label), one, other))
                .append('\n');
    }

    private static void list(StringBuilder text, MessageCatalog says, String heading, List<EvaluatedItem> judged) {
        text.append('\n').append(says.text(heading, judged.size())).append('\n');
        for (EvaluatedItem one : judged) {
            String label = says.text(one.item().relevant() ? "test.change.relevant" : "test.change.irrelevant");
            text.append("- [")
                    .append(label)
                    .append("] ")
                    .append(new RuleTestText(says).line(one))
                    .append("\n  ");
            text.append(one.verdict().reason()).append('\n');
        }
    }
}
