package se.omvarld.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A labelled item beside what the rules say of it.
 *
 * @param threshold the least score of the area that it was sorted into, else of the default area
 * @param pulls the rules that decided its score, the one that gave most first
 * @param cause why the rules missed it; empty when they did not
 * @param fate what became of it in the archive; empty when nobody looked
 * @param dated when it was published; empty when nobody knows
 */
public record Judged(
        LabelledItem item,
        Verdict verdict,
        double threshold,
        List<Pull> pulls,
        Optional<Cause> cause,
        Optional<Cause> fate,
        Optional<Instant> dated) {
    private static final int OTHER = 6;

    public Judged {
        pulls = List.copyOf(pulls);
    }

    static Judged of(LabelledItem item, Assessment seen, RuleSet rules) {
        boolean missed = item.relevant() && !seen.verdict().picked();
        return new Judged(
                item,
                seen.verdict(),
                rules.book().areaOf(seen.verdict()).threshold(),
                Pull.of(seen.hits(), rules.book().titleFactor()),
                missed ? Optional.of(MissCause.of(rules, seen)) : Optional.empty(),
                Optional.empty(),
                item.datedInAddress());
    }

    Judged traced(Optional<Cause> itsFate, Optional<Instant> itsDate) {
        return new Judged(item, verdict, threshold, pulls, cause, itsFate, itsDate);
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
                .mapToDouble(Pull::points)
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
