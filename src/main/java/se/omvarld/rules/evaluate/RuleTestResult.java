package se.omvarld.rules.evaluate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.match.Assessment;
import se.omvarld.template.MessageCatalog;

/**
 * What rules did with labelled items.
 *
 * @param judged in the order of the labelled items
 */
public record RuleTestResult(List<EvaluatedItem> judged) {
    private static final int AREAS = 6;

    public RuleTestResult {
        judged = List.copyOf(judged);
    }

    /** Tries rules on labelled items. */
    public static RuleTestResult of(RuleSet rules, List<LabelledItem> items) {
        List<Assessment> seen =
                rules.assess(items.stream().map(LabelledItem::item).toList());
        return new RuleTestResult(IntStream.range(0, items.size())
                .mapToObj(i -> EvaluatedItem.of(items.get(i), seen.get(i), rules))
                .toList());
    }

    public RuleTestSummary summary() {
        return RuleTestSummary.of(judged);
    }

    /**
     * The same result with what an archive knows.
     *
     * @param fates what became of a relevant item
     * @param dates when an item was published
     */
    public RuleTestResult traced(
            Function<LabelledItem, MissReason> fates, Function<LabelledItem, Optional<Instant>> dates) {
        return new RuleTestResult(judged.stream()
                .map(one -> one.traced(
                        one.item().relevant() ? Optional.of(fates.apply(one.item())) : Optional.empty(),
                        dates.apply(one.item())))
                .toList());
    }

    /** Whether an archive was asked. */
    public boolean isTraced() {
        return judged.stream().anyMatch(one -> one.fate().isPresent());
    }

    /** Of the relevant items, those that the daemon found; meant for a result that is traced. */
    public Proportion found() {
        return Proportion.of(judged, one -> one.item().relevant(), one -> one.fate()
                .filter(fate -> fate.outcome().found())
                .isPresent());
    }

    /** Relevant items that these rules pick, but that never came or were not shown. */
    public List<EvaluatedItem> lostOnTheWay() {
        return judged.stream().filter(EvaluatedItem::lostOnTheWay).toList();
    }

    /** How many items were picked in each ISO week, of those whose date is known; oldest first. */
    public List<WeekVolume> weeks() {
        return WeekVolume.of(judged);
    }

    /** The rules that pulled false picks, the one that pulled most first. */
    public List<RuleTally> noise() {
        return RuleTally.of(judged);
    }

    /** Relevant items that were not picked. */
    public List<EvaluatedItem> misses() {
        return judged.stream().filter(EvaluatedItem::missed).toList();
    }

    /** Picked items that are not relevant. */
    public List<EvaluatedItem> falsePicks() {
        return judged.stream().filter(EvaluatedItem::falselyPicked).toList();
    }

    /**
     * How often an item labelled with one area was sorted into another.
     *
     * @return [labelled area][decided area], 0 in both for none or not picked; only relevant items are counted
     */
    public int[][] confusion() {
        int[][] table = new int[AREAS + 1][AREAS + 1];
        for (EvaluatedItem one : judged) {
            if (one.item().relevant()) {
                table[one.item().area()][one.picked() ? one.verdict().area() : 0]++;
            }
        }
        return table;
    }

    /** The whole result for people, in their language. */
    public String toText(MessageCatalog says) {
        return new RuleTestText(says).of(this);
    }
}
