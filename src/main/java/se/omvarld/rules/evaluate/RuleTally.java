package se.omvarld.rules.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.omvarld.rules.match.RuleContribution;

/**
 * How often a rule pulled items in, rightly and wrongly.
 *
 * @param line where the rule's words begin in {@code areas.yaml}
 * @param rule its words, shortened
 * @param right how many relevant items were picked with its help
 * @param wrong how many false picks it helped
 * @param needed how many of the false picks would not have been picked without it
 */
public record RuleTally(int line, String rule, long right, long wrong, long needed) {

    /** Of the rules that pulled any false pick. */
    static List<RuleTally> of(List<EvaluatedItem> judged) {
        Map<Integer, List<EvaluatedItem>> pulled = new TreeMap<>();
        for (EvaluatedItem one : judged) {
            if (one.picked()) {
                one.pulls().stream().filter(pull -> !pull.takesAway()).forEach(pull -> pulled.computeIfAbsent(
                                pull.line(), line -> new ArrayList<>())
                        .add(one));
            }
        }
        return pulled.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .filter(tally -> tally.wrong > 0)
                .sorted(Comparator.comparing((RuleTally tally) -> -tally.needed)
                        .thenComparing(tally -> -tally.wrong)
                        .thenComparing(RuleTally::line))
                .toList();
    }

    private static RuleTally of(int line, List<EvaluatedItem> pulled) {
        List<EvaluatedItem> wrong =
                pulled.stream().filter(EvaluatedItem::falselyPicked).toList();
        String rule = pulled.get(0).pulls().stream()
                .filter(pull -> pull.line() == line)
                .findFirst()
                .map(RuleContribution::rule)
                .orElseThrow();
        return new RuleTally(
                line,
                rule,
                pulled.size() - wrong.size(),
                wrong.size(),
                wrong.stream().filter(one -> one.needs(line)).count());
    }
}
