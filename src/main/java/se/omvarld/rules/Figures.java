package se.omvarld.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How rules do on labelled items.
 *
 * @param recall of the relevant items, those picked
 * @param precision of the picked items, the relevant ones; says nothing when every label is relevant
 * @param areaFirst of the relevant items labelled with an area 1–5, those picked into it first
 */
public record Figures(Share recall, Share precision, Share areaFirst) {

    static Figures of(Collection<Case> cases) {
        Figures none = new Figures(new Share(0, 0), new Share(0, 0), new Share(0, 0));
        Figures figures = none;
        for (Case one : cases) {
            figures = figures.counting(one, one.before(), 1, 1);
        }
        return figures;
    }

    /** The figures when one item comes out otherwise. */
    Figures changed(Case one, Decision after) {
        return counting(one, one.before(), -1, 0).counting(one, after, 1, 0);
    }

    private Figures counting(Case one, Decision outcome, int sign, int items) {
        boolean relevant = one.label().relevant();
        int picked = outcome.picked() ? sign : 0;
        return new Figures(
                new Share(recall.part() + (relevant ? picked : 0), recall.whole() + (relevant ? items : 0)),
                new Share(precision.part() + (relevant ? picked : 0), precision.whole() + picked),
                new Share(
                        areaFirst.part() + (one.right(outcome) ? sign : 0),
                        areaFirst.whole() + (one.sortable() ? items : 0)));
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("recall", recall.toJson());
        json.put("precision", precision.toJson());
        json.put("picked", precision.whole());
        json.put("area_first", areaFirst.toJson());
        return json;
    }
}
