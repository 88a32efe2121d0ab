package se.omvarld.rules.change;

import java.util.List;
import se.omvarld.rules.model.Area;
import se.omvarld.rules.model.Verdict;
import se.omvarld.rules.model.Verdict.Level;

/** What changed rules do to one area: how much is picked before and after, and what comes, goes and moves. */
final class AreaEffect {
    final Area area;
    /** The area's threshold before the change; the same as now when it is new. */
    final double oldThreshold;

    final TopItems gained = new TopItems();
    final TopItems lost = new TopItems();
    /** Picked before and after, now here. */
    final TopItems moved = new TopItems();

    private int before;
    private int after;
    private int draftBefore;
    private int draftAfter;

    AreaEffect(Area area, double oldThreshold) {
        this.area = area;
        this.oldThreshold = oldThreshold;
    }

    void countBefore(Verdict verdict) {
        before += verdict.picked() ? 1 : 0;
        draftBefore += verdict.level() == Level.DRAFT ? 1 : 0;
    }

    void countAfter(Verdict verdict) {
        after += verdict.picked() ? 1 : 0;
        draftAfter += verdict.level() == Level.DRAFT ? 1 : 0;
    }

    int before() {
        return before;
    }

    int after() {
        return after;
    }

    int draftBefore() {
        return draftBefore;
    }

    int draftAfter() {
        return draftAfter;
    }

    List<TopItems> lists() {
        return List.of(gained, lost, moved);
    }
}
