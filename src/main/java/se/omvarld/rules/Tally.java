package se.omvarld.rules;

import java.util.ArrayList;
import java.util.List;
import se.omvarld.rules.Suggestion.Kind;

/** Adds up what a change does to the labelled items that it touches. */
final class Tally {
    private final Kind kind;
    private final int area;
    private final List<String> titles = new ArrayList<>();
    private int relevant;
    private int others;
    private int gained;
    private int lost;
    private int noise;

    /** @param area the area that the change speaks for */
    Tally(Kind kind, int area) {
        this.kind = kind;
        this.area = area;
    }

    void add(Case one, Decision after) {
        boolean good = one.label().relevant();
        boolean wanted = kind == Kind.SORT ? good && one.label().area() == area : good;
        relevant += wanted ? 1 : 0;
        others += wanted || (kind == Kind.SORT && !good) ? 0 : 1;
        int picked = (after.picked() ? 1 : 0) - (one.before().picked() ? 1 : 0);
        int right = (one.right(after) ? 1 : 0) - (one.right(one.before()) ? 1 : 0);
        int change = kind == Kind.SORT ? right : picked;
        noise += good ? 0 : picked;
        gained += good && change > 0 ? 1 : 0;
        lost += good && change < 0 ? 1 : 0;
        boolean shown = kind == Kind.REMOVE ? picked < 0 : good && change > 0;
        if (shown) {
            titles.add(one.label().title());
        }
    }

    Suggestion suggestion(String expression, double weight, Figures after) {
        return new Suggestion(kind, expression, area, weight, relevant, others, gained, lost, noise, 0, after, titles);
    }
}
