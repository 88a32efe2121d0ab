package se.omvarld.rules.evaluate;

import java.util.List;
import java.util.stream.Collectors;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.match.AreaScorer;
import se.omvarld.rules.match.Assessment;
import se.omvarld.rules.match.NearMiss;
import se.omvarld.rules.match.Reason;
import se.omvarld.rules.match.RuleContribution;
import se.omvarld.rules.model.Area;
import se.omvarld.rules.model.Hit;
import se.omvarld.rules.model.Rule.Kind;
import se.omvarld.rules.model.RuleBook;

/** Why rules did not pick an item: what was taken away, or what is missing and which words were nearest. */
final class MissCause {
    private static final int MOST_NEAR = 3;

    private final RuleBook book;
    private final Assessment seen;
    private final Area area;

    private MissCause(RuleBook book, Assessment seen) {
        this.book = book;
        this.seen = seen;
        this.area = book.areaOf(seen.verdict());
    }

    static MissReason of(RuleSet rules, Assessment seen) {
        if (seen.verdict().filtered()) {
            return new MissReason(ItemOutcome.SOURCE_FILTER, seen.verdict().reason());
        }
        MissCause cause = new MissCause(rules.book(), seen);
        return cause.scoreWithoutExclusions() >= cause.area.threshold()
                ? cause.excluded()
                : cause.below(rules.near(seen));
    }

    private double scoreWithoutExclusions() {
        List<Hit> kept = seen.hits().stream()
                .filter(hit -> hit.rule().kind() != Kind.EXCLUDE)
                .toList();
        return new AreaScorer(book).judge(seen.item().origin(), kept).score();
    }

    private MissReason excluded() {
        return new MissReason(
                ItemOutcome.EXCLUDED,
                "Utan avdrag hade den valts ut: " + Reason.number(scoreWithoutExclusions()) + " poäng mot gränsen "
                        + Reason.number(area.threshold()) + " i " + area.name() + ". Avdrag: " + pulls(true) + ".");
    }

    private MissReason below(List<NearMiss> near) {
        String missing = Reason.number(area.threshold() - seen.verdict().score()) + " poäng fattas till gränsen "
                + Reason.number(area.threshold()) + " i " + area.name() + ".";
        String gave = pulls(false);
        String hit = gave.isEmpty() ? "Inget ord ur reglerna har bäring; " + missing : missing + " Gav: " + gave + ".";
        String taken = pulls(true);
        String less = taken.isEmpty() || gave.isEmpty() ? "" : " Avdrag: " + taken + ".";
        return new MissReason(ItemOutcome.BELOW_THRESHOLD, hit + less + nearest(near));
    }

    private String pulls(boolean takingAway) {
        return RuleContribution.of(seen.hits(), book.titleFactor()).stream()
                .filter(pull -> pull.takesAway() == takingAway)
                .map(RuleContribution::toText)
                .collect(Collectors.joining(", "));
    }

    private static String nearest(List<NearMiss> near) {
        String all = near.stream()
                .limit(MOST_NEAR)
                .map(one -> one.expression() + " på rad " + one.rule().line() + " (finns: " + Reason.quoted(one.found())
                        + ")")
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "" : " Närmast: " + all + ".";
    }
}
