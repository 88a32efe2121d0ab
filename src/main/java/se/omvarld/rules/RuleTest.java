package se.omvarld.rules;

import java.util.ArrayList;
import java.util.List;

/** Tries rules on labelled items. */
public final class RuleTest {
    private RuleTest() {}

    public static RuleTestResult run(RuleSet rules, List<LabelledItem> items) {
        List<Verdict> verdicts =
                rules.decide(items.stream().map(LabelledItem::item).toList());
        List<Judged> judged = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            judged.add(new Judged(items.get(i), verdicts.get(i)));
        }
        return new RuleTestResult(judged);
    }
}
