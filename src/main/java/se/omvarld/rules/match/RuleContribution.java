package se.omvarld.rules.match;

import java.util.Comparator;
import java.util.List;
import se.omvarld.rules.model.Hit;
import se.omvarld.rules.model.Rule;

/**
 * What one rule did to an item's score.
 *
 * @param line where the rule's words begin in {@code areas.yaml}, from 1
 * @param rule its words as the file has them, shortened
 * @param words what it hit, as it stands in the item; empty when it hit only the source or the link
 * @param points what it added to the score; below 0 when it took away
 */
public record RuleContribution(int line, String rule, List<String> words, double points) {

    public RuleContribution {
        words = List.copyOf(words);
    }

    /** The rules that decided the score, the one that gave most first, those that took away last. */
    public static List<RuleContribution> of(List<Hit> hits, double titleFactor) {
        return hits.stream()
                .filter(hit ->
                        hit.rule().kind() != Rule.Kind.SORTING && hit.rule().kind() != Rule.Kind.RANKING)
                .map(hit -> of(hit, titleFactor))
                .sorted(Comparator.comparing((RuleContribution pull) -> -pull.points)
                        .thenComparing(RuleContribution::line))
                .toList();
    }

    private static RuleContribution of(Hit hit, double titleFactor) {
        double points = hit.points(titleFactor);
        return new RuleContribution(
                hit.rule().line(),
                NearMiss.shown(hit.rule()),
                hit.words(),
                hit.rule().kind() == Rule.Kind.EXCLUDE ? -points : points);
    }

    public boolean takesAway() {
        return points < 0;
    }

    /** For example {@code rad 120 (”AI”, +4)}. */
    public String toText() {
        String hit = words.isEmpty() ? "källan eller länken" : Reason.quoted(words);
        String sign = takesAway() ? "−" : "+";
        return "rad " + line + " (" + hit + ", " + sign + Reason.number(Math.abs(points)) + ")";
    }
}
