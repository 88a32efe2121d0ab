package se.omvarld.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change of the rules that labelled items speak for, with what it would do to them. People decide.
 *
 * @param kind what it is good for
 * @param expression the word or phrase to add or to remove
 * @param area the area of the rule; 0 for one without
 * @param weight the weight of the rule to add; of the rule in force when the expression is to be removed
 * @param relevant how many relevant items it hits; for sorting, those of the area
 * @param others how many items that are labelled as not relevant it hits; for sorting, relevant ones of other areas
 * @param gained relevant items that would newly be picked, or newly be sorted right
 * @param lost relevant items that would no longer be picked, or no longer be sorted right
 * @param noise items labelled as not relevant: newly picked (above 0) or no longer picked (below 0)
 * @param archive the same for other items of the archive, a month
 * @param after the figures with this change alone
 * @param titles the items gained; of a removal, those that are no longer picked
 */
public record Suggestion(
        Kind kind,
        String expression,
        int area,
        double weight,
        int relevant,
        int others,
        int gained,
        int lost,
        int noise,
        double archive,
        Figures after,
        List<String> titles) {

    /** What a suggestion is good for. */
    public enum Kind {
        /** Catches relevant items that are not picked. */
        CATCH,
        /** Takes away what lifts items that are not relevant. */
        REMOVE,
        /** Sorts picked items into the right area. */
        SORT
    }

    public Suggestion {
        titles = List.copyOf(titles);
    }

    /** Whether no more than one relevant item speaks for it: it may be chance. */
    public boolean isSingle() {
        return kind != Kind.REMOVE && relevant <= 1;
    }

    /** The line to paste into areas.yaml; for a removal, the expression to look for. */
    public String line() {
        String quoted = "'" + expression.replace("'", "''") + "'";
        return kind == Kind.REMOVE
                ? quoted
                : "- {weight: " + Reason.number(weight).replace(',', '.') + ", find: [" + quoted + "]}";
    }

    Suggestion inArchive(double aMonth) {
        return new Suggestion(
                kind, expression, area, weight, relevant, others, gained, lost, noise, aMonth, after, titles);
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind.name().toLowerCase(java.util.Locale.ROOT));
        json.put("expression", expression);
        json.put("line", line());
        json.put("area", area == 0 ? null : area);
        json.put("weight", weight);
        json.put("relevant_items", relevant);
        json.put("other_items", others);
        json.put("gained", gained);
        json.put("lost", lost);
        json.put("noise", noise);
        json.put("archive_a_month", archive);
        json.put("single_item", isSingle());
        json.put("after", after.toJson());
        json.put("titles", titles);
        return json;
    }
}
