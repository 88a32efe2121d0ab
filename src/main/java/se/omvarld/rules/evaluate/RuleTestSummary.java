package se.omvarld.rules.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.omvarld.rules.model.Verdict;

/**
 * How well rules did on labelled items.
 *
 * @param recall of the relevant items (relevance 1 or 2), those picked
 * @param certainRecall of the items of relevance 2, those picked
 * @param precision of the picked items, the relevant ones
 * @param inDraft of the items of relevance 2, those that reach the monthly draft
 * @param areaFirst of the relevant items labelled with an area 1–5, those picked into it first
 * @param areaInTwo of the same, those with the right area as first or second
 * @param types of the picked items labelled with a type, those that got it
 * @param digest how many items are picked
 * @param draft how many of them reach the draft
 */
public record RuleTestSummary(
        int items,
        @JsonProperty("picked") long digest,
        @JsonProperty("in_draft") long draft,
        Proportion recall,
        @JsonProperty("recall_relevance_2") Proportion certainRecall,
        Proportion precision,
        @JsonProperty("relevance_2_in_draft") Proportion inDraft,
        @JsonProperty("area_first") Proportion areaFirst,
        @JsonProperty("area_first_or_second") Proportion areaInTwo,
        @JsonProperty("type") Proportion types) {

    static RuleTestSummary of(List<EvaluatedItem> all) {
        return new RuleTestSummary(
                all.size(),
                all.stream().filter(EvaluatedItem::picked).count(),
                all.stream().filter(RuleTestSummary::drafted).count(),
                Proportion.of(all, judged -> judged.item().relevant(), EvaluatedItem::picked),
                Proportion.of(all, RuleTestSummary::certain, EvaluatedItem::picked),
                Proportion.of(
                        all, EvaluatedItem::picked, judged -> judged.item().relevant()),
                Proportion.of(all, RuleTestSummary::certain, RuleTestSummary::drafted),
                Proportion.of(all, EvaluatedItem::sortable, EvaluatedItem::rightFirst),
                Proportion.of(all, EvaluatedItem::sortable, EvaluatedItem::rightInTwo),
                Proportion.of(all, RuleTestSummary::typed, judged -> judged.item()
                        .type()
                        .equalsIgnoreCase(judged.verdict().type())));
    }

    private static boolean drafted(EvaluatedItem judged) {
        return judged.verdict().level() == Verdict.Level.DRAFT;
    }

    private static boolean certain(EvaluatedItem judged) {
        return judged.item().relevance() == 2;
    }

    private static boolean typed(EvaluatedItem judged) {
        return judged.picked() && !judged.item().type().isEmpty();
    }

    /** The shares by name, in the order in which they are shown. */
    public Map<String, Proportion> shares() {
        Map<String, Proportion> shares = new LinkedHashMap<>();
        shares.put("recall", recall);
        shares.put("recall_relevance_2", certainRecall);
        shares.put("precision", precision);
        shares.put("relevance_2_in_draft", inDraft);
        shares.put("area_first", areaFirst);
        shares.put("area_first_or_second", areaInTwo);
        shares.put("type", types);
        return shares;
    }
}
