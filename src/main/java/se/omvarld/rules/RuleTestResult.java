package se.omvarld.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What rules did with labelled items.
 *
 * @param judged in the order of the labelled items
 */
public record RuleTestResult(List<Judged> judged) {
    private static final int AREAS = 6;

    public RuleTestResult {
        judged = List.copyOf(judged);
    }

    public RuleTestSummary summary() {
        return RuleTestSummary.of(judged);
    }

    /** Relevant items that were not picked. */
    public List<Judged> misses() {
        return judged.stream().filter(Judged::missed).toList();
    }

    /** Picked items that are not relevant. */
    public List<Judged> falsePicks() {
        return judged.stream().filter(Judged::falselyPicked).toList();
    }

    /**
     * How often an item labelled with one area was sorted into another.
     *
     * @return [labelled area][decided area], 0 in both for none or not picked; only relevant items are counted
     */
    public int[][] confusion() {
        int[][] table = new int[AREAS + 1][AREAS + 1];
        for (Judged one : judged) {
            if (one.item().relevant()) {
                table[one.item().area()][one.picked() ? one.verdict().area() : 0]++;
            }
        }
        return table;
    }

    /** The whole result for people. */
    public String toText() {
        return RuleTestText.of(this);
    }

    /** The whole result for {@code --json}: maps and lists that any JSON writer takes. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("summary", summary().toJson());
        json.put("items", judged.stream().map(RuleTestResult::json).toList());
        return json;
    }

    private static Map<String, Object> json(Judged one) {
        Verdict verdict = one.verdict();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", one.item().title());
        json.put("url", one.item().url());
        json.put("picked", one.picked());
        json.put("area", verdict.area() == 0 ? null : verdict.area());
        json.put("second_area", verdict.secondArea() == 0 ? null : verdict.secondArea());
        json.put("score", verdict.score());
        json.put("words", verdict.words());
        json.put("type", verdict.type());
        json.put("reason", verdict.reason());
        return json;
    }
}
