package se.omvarld.rules.evaluate;

import java.util.ArrayList;
import java.util.List;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.match.Assessment;

/** Tries rules on labelled items. */
public final class RuleTest {
    private RuleTest() {}

    public static RuleTestResult run(RuleSet rules, List<LabelledItem> items) {
        List<Assessment> seen =
                rules.assess(items.stream().map(LabelledItem::item).toList());
        List<EvaluatedItem> judged = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            judged.add(EvaluatedItem.of(items.get(i), seen.get(i), rules));
        }
        return new RuleTestResult(judged);
    }
}
