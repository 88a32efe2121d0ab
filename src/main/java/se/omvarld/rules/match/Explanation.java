package se.omvarld.rules.match;

import java.util.List;
import java.util.Map;
import se.omvarld.rules.model.Area;
import se.omvarld.rules.model.Hit;
import se.omvarld.rules.model.Rule.Kind;
import se.omvarld.rules.model.RuleBook;
import se.omvarld.rules.model.Verdict;
import se.omvarld.rules.model.Verdict.Level;

/** How the rules see one item, for analysts: what hit, what was missing, what nearly hit. */
public final class Explanation {
    private final Verdict verdict;
    private final List<Hit> hits;
    private final AreaScorer.Opinion opinion;
    private final RuleBook book;
    private final List<NearMiss> near;

    public Explanation(
            Verdict verdict, List<Hit> hits, AreaScorer.Opinion opinion, RuleBook book, List<NearMiss> near) {
        this.verdict = verdict;
        this.hits = List.copyOf(hits);
        this.opinion = opinion;
        this.book = book;
        this.near = List.copyOf(near);
    }

    public Verdict verdict() {
        return verdict;
    }

    /** The whole explanation in Swedish, several lines. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append(headline()).append('\n').append(verdict.reason()).append('\n');
        list(text, "Har bäring, vilket område det än gäller", Kind.SCOPE, "+");
        list(text, "Har bäring och talar för ett område", Kind.AREA, "+");
        list(text, "Talar bara för ett område", Kind.SORTING, "");
        list(text, "Dras av", Kind.EXCLUDE, "−");
        list(text, "Rangen gånger", Kind.RANKING, "");
        areas(text);
        limits(text);
        near(text);
        return text.toString();
    }

    private String headline() {
        String type = verdict.type().isEmpty() ? "" : " Typ: " + verdict.type() + ".";
        return switch (verdict.level()) {
            case NONE -> "Väljs inte ut." + type;
            case DIGEST -> "Kommer med i veckobrevet." + type;
            case DRAFT -> "Kommer med i veckobrevet och månadsutkastet." + type;
        };
    }

    private void list(StringBuilder text, String heading, Kind kind, String sign) {
        List<Hit> some = hits.stream().filter(hit -> hit.rule().kind() == kind).toList();
        if (some.isEmpty()) {
            return;
        }
        text.append('\n').append(heading).append(":\n");
        for (Hit hit : some) {
            boolean factor = kind == Kind.RANKING;
            text.append("  ")
                    .append(sign)
                    .append(Reason.number(factor ? hit.rule().weight() : hit.points(book.titleFactor())));
            text.append(hit.rule().area() == 0 ? "" : " i " + hit.rule().area()).append("  ");
            text.append(hit.words().isEmpty() ? "källan eller länken" : Reason.quoted(hit.words()));
            text.append(hit.words().isEmpty() ? "" : hit.inTitle() ? " i rubriken" : " i ingressen");
            text.append("  (regel: ").append(NearMiss.shown(hit.rule()));
            text.append(") areas.yaml, rad ").append(hit.rule().line()).append('\n');
        }
    }

    private void areas(StringBuilder text) {
        if (opinion.points().isEmpty()) {
            return;
        }
        text.append("\nPoäng för områdena:\n");
        for (Map.Entry<Integer, Double> entry : opinion.points().entrySet()) {
            text.append("  ").append(entry.getKey()).append(' ');
            text.append(book.area(entry.getKey()).name()).append(": ");
            text.append(Reason.number(entry.getValue()));
            text.append(entry.getKey() == book.defaultArea() ? " (1 av dem har det alltid, som default-area)" : "");
            text.append('\n');
        }
    }

    private void limits(StringBuilder text) {
        Area area = book.area(verdict.area() == 0 ? book.defaultArea() : verdict.area());
        text.append("\nPoäng ")
                .append(Reason.number(opinion.score()))
                .append(" i ")
                .append(area.name());
        text.append(". Veckobrev: ").append(limit(opinion.score(), area.threshold()));
        text.append(". Månadsutkast: ")
                .append(limit(opinion.rank(), area.draftThreshold()))
                .append(opinion.rank() == opinion.score() ? "" : " med rang " + Reason.number(opinion.rank()))
                .append(".\n");
    }

    private static String limit(double score, double threshold) {
        String missing = score >= threshold ? "nått" : "fattas " + Reason.number(threshold - score);
        return Reason.number(threshold) + " (" + missing + ")";
    }

    private void near(StringBuilder text) {
        if (near.isEmpty() || verdict.level() == Level.DRAFT) {
            return;
        }
        text.append("\nNära att träffa:\n");
        for (NearMiss one : near) {
            text.append("  +")
                    .append(Reason.number(one.rule().weight()))
                    .append("  ")
                    .append(one.expression());
            text.append("  (finns: ").append(Reason.quoted(one.found())).append(") areas.yaml, rad ");
            text.append(one.rule().line()).append('\n');
        }
    }
}
