package se.omvarld.rules.evaluate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.match.Assessment;
import se.omvarld.rules.match.RuleContribution;
import se.omvarld.rules.model.Verdict;

/**
 * A labelled item beside what the rules say of it.
 *
 * @param threshold the least score of the area that it was sorted into, else of the default area
 * @param pulls the rules that decided its score, the one that gave most first
 * @param cause why the rules missed it; empty when they did not
 * @param fate what became of it in the archive; empty when nobody looked
 * @param dated when it was published; empty when nobody knows
 */
public record EvaluatedItem(
        LabelledItem item,
        Verdict verdict,
        double threshold,
        List<RuleContribution> pulls,
        Optional<MissReason> cause,
        Optional<MissReason> fate,
        Optional<Instant> dated) {
    private static final int OTHER = 6;

    public EvaluatedItem {
        pulls = List.copyOf(pulls);
    }

    static EvaluatedItem of(LabelledItem item, Assessment seen, RuleSet rules) {
        boolean missed = item.relevant() && !seen.verdict().picked();
        return new EvaluatedItem(
                item,
                seen.verdict(),
                rules.book().areaOf(seen.verdict()).threshold(),
                RuleContribution.of(seen.hits(), rules.book().titleFactor()),
                missed ? Optional.of(MissCause.of(rules, seen)) : Optional.empty(),
                Optional.empty(),
                item.datedInAddress());
    }

    EvaluatedItem traced(Optional<MissReason> itsFate, Optional<Instant> itsDate) {
        return new EvaluatedItem(item, verdict, threshold, pulls, cause, itsFate, itsDate);
    }

    public boolean picked() {
        return verdict.picked();
    }

    /** Relevant, but not picked. */
    public boolean missed() {
        return item.relevant() && !picked();
    }

    /** Picked, but not relevant. */
    public boolean falselyPicked() {
        return picked() && !item.relevant();
    }

    /** Relevant and picked by these rules, but the archive shows that it was never found. */
    public boolean lostOnTheWay() {
        return item.relevant()
                && picked()
                && fate.filter(known -> !known.outcome().found()).isPresent();
    }

    /** Whether it was picked and would not have been without the rule in a line. */
    boolean needs(int line) {
        double given = pulls.stream()
                .filter(pull -> pull.line() == line)
                .mapToDouble(RuleContribution::points)
                .sum();
        return picked() && given > 0 && verdict.score() - given < threshold;
    }

    /** Whether the label names an area that rules can find: people alone decide what is Övrigt. */
    boolean sortable() {
        return item.relevant() && item.area() > 0 && item.area() < OTHER;
    }

    boolean rightFirst() {
        return picked() && item.area() == verdict.area();
    }

    boolean rightInTwo() {
        return picked() && (item.area() == verdict.area() || item.area() == verdict.secondArea());
    }
}
