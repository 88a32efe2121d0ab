package se.omvarld.rules.model;

import java.util.List;

/**
 * What {@code areas.yaml} says.
 *
 * @param titleFactor how much more a hit in the title counts than one in the lead
 * @param sourceHint what the area that a source hints at gets for that
 * @param ownSubject what share of the weight of an area's own rules the rank gets once more
 * @param secondShare how large a share of the first area's points the second one needs
 * @param defaultArea the area of an item that has bearing and speaks for none
 * @param order which area wins when two have the same points, first the strongest
 */
public record RuleBook(
        List<Area> areas,
        List<Rule> rules,
        double titleFactor,
        double sourceHint,
        double ownSubject,
        double secondShare,
        int defaultArea,
        List<Integer> order) {

    public RuleBook {
        areas = List.copyOf(areas);
        rules = List.copyOf(rules);
        order = List.copyOf(order);
    }

    /** The area whose limits a verdict was measured by. */
    public Area areaOf(Verdict verdict) {
        return area(verdict.area() == 0 ? defaultArea : verdict.area());
    }

    public Area area(int number) {
        return areas.stream()
                .filter(area -> area.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
