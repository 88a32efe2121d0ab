package se.omvarld.rules.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.omvarld.item.Origin;
import se.omvarld.rules.model.Hit;
import se.omvarld.rules.model.Rule.Kind;
import se.omvarld.rules.model.RuleBook;

/** Turns the hits on an item into a score and a ranking of areas. */
public record AreaScorer(RuleBook book) {
    /** The default area is never far away. */
    private static final double DEFAULT_POINTS = 1;

    /**
     * What all hits on an item come to.
     *
     * @param score what has bearing, less what is excluded; never below 0
     * @param rank by what editions order items; see {@link se.omvarld.rules.model.Verdict}
     * @param ranking the areas that have points, best first; never empty when anything with bearing hit
     * @param points what speaks for each area
     */
    public record Opinion(double score, double rank, List<Integer> ranking, Map<Integer, Double> points) {}

    public Opinion judge(Origin origin, List<Hit> hits) {
        double score = 0;
        Map<Integer, Double> points = new TreeMap<>();
        boolean bearing = hits.stream().anyMatch(AreaScorer::hasBearing);
        if (!bearing) {
            return new Opinion(0, 0, List.of(), points);
        }
        for (Hit hit : hits) {
            double worth = hit.points(book.titleFactor());
            score += hasBearing(hit) ? worth : hit.rule().kind() == Kind.EXCLUDE ? -worth : 0;
            if (hit.rule().area() > 0) {
                points.merge(hit.rule().area(), worth, Double::sum);
            }
        }
        if (origin.area() > 0 && book.sourceHint() > 0) {
            score += book.sourceHint();
            points.merge(origin.area(), book.sourceHint(), Double::sum);
        }
        points.merge(book.defaultArea(), DEFAULT_POINTS, Double::sum);
        score = Math.max(0, score);
        return new Opinion(score, rank(score, hits), ranking(points), points);
    }

    private double rank(double score, List<Hit> hits) {
        double rank = score;
        for (Hit hit : hits) {
            rank += hit.rule().kind() == Kind.AREA
                    ? book.ownSubject() * hit.rule().weight()
                    : 0;
        }
        for (Hit hit : hits) {
            rank *= hit.rule().kind() == Kind.RANKING ? hit.rule().weight() : 1;
        }
        return rank;
    }

    /** Whether a hit adds to the score; one on the source alone does too. */
    public static boolean hasBearing(Hit hit) {
        return hit.rule().kind() == Kind.SCOPE || hit.rule().kind() == Kind.AREA;
    }

    private List<Integer> ranking(Map<Integer, Double> points) {
        List<Integer> ranking = new ArrayList<>(points.keySet());
        ranking.removeIf(number -> book.areas().stream().noneMatch(area -> area.number() == number));
        ranking.sort(
                Comparator.comparing((Integer number) -> -points.get(number)).thenComparing(book.order()::indexOf));
        return ranking;
    }

    /** The second area of a ranking; 0 when none has points enough. */
    public int second(Opinion opinion) {
        if (opinion.ranking().size() < 2) {
            return 0;
        }
        double first = opinion.points().get(opinion.ranking().get(0));
        double second = opinion.points().get(opinion.ranking().get(1));
        return second >= first * book.secondShare() ? opinion.ranking().get(1) : 0;
    }
}
