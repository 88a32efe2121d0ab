package se.omvarld.rules.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import se.omvarld.item.Item;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.model.Area;
import se.omvarld.rules.model.Verdict;

/** What a change of the rules does to the archive's last three months, area by area. */
public final class ChangeEffect {
    final ComparisonWindow window;
    final int rules;
    final int expressions;
    final BroadExpressions broad;
    private final Map<Integer, AreaEffect> areas = new TreeMap<>();
    private int items;

    ChangeEffect(ComparisonWindow window, RuleSet before, RuleSet after) {
        this.window = window;
        this.rules = after.rules();
        this.expressions = after.expressions();
        this.broad = new BroadExpressions(before);
        List<Area> named = new ArrayList<>(after.areas());
        named.addAll(before.areas());
        named.forEach(area ->
                areas.computeIfAbsent(area.number(), number -> new AreaEffect(area, oldThreshold(before, area))));
    }

    private static double oldThreshold(RuleSet before, Area area) {
        return before.areas().stream()
                .filter(old -> old.number() == area.number())
                .mapToDouble(Area::threshold)
                .findFirst()
                .orElse(area.threshold());
    }

    void add(Item item, Verdict before, Verdict after) {
        items++;
        if (before.picked()) {
            of(before).countBefore(before);
        }
        if (after.picked()) {
            of(after).countAfter(after);
        }
        if (after.picked() && !before.picked()) {
            of(after).gained.add(AffectedItem.of(item, before, after));
        } else if (before.picked() && !after.picked()) {
            of(before).lost.add(AffectedItem.of(item, before, after));
        } else if (before.picked() && before.area() != after.area()) {
            of(after).moved.add(AffectedItem.of(item, before, after));
        }
    }

    private AreaEffect of(Verdict verdict) {
        return areas.get(verdict.area());
    }

    /** Every area of either rules by its number; lost items stand where they were. */
    List<AreaEffect> areas() {
        return List.copyOf(areas.values());
    }

    AreaEffect area(int number) {
        return areas.get(number);
    }

    /** How many items were judged. */
    public int items() {
        return items;
    }

    /** How many are picked now and were not before. */
    public int gained() {
        return sum(area -> area.gained.count());
    }

    /** How many were picked before and no longer are. */
    public int lost() {
        return sum(area -> area.lost.count());
    }

    /** How many stay picked and change their first area. */
    public int moved() {
        return sum(area -> area.moved.count());
    }

    int sum(ToIntFunction<AreaEffect> count) {
        return areas.values().stream().mapToInt(count).sum();
    }
}
