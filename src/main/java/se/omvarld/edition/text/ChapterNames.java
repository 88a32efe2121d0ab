package se.omvarld.edition.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.omvarld.edition.wording.ReportMonth;
import se.omvarld.rules.model.Area;

/** Which area a chapter is, told by its name. Case, spaces and marks do not count. */
public final class ChapterNames {
    private static final Area OTHER = new Area(6, "Övrigt", "Övrigt", 0, 0);
    private final Map<String, Integer> numbers = new HashMap<>();

    public ChapterNames(List<Area> areas) {
        add(OTHER);
        areas.forEach(this::add);
    }

    private void add(Area area) {
        numbers.put(folded(area.summaryName()), area.number());
        numbers.put(folded(area.name()), area.number());
    }

    /** The area's number; 0 when no area has this name. */
    public int area(String name) {
        return numbers.getOrDefault(folded(name), 0);
    }

    private static String folded(String name) {
        return name.toLowerCase(ReportMonth.SWEDISH).replaceAll("[^\\p{L}]", "");
    }
}
