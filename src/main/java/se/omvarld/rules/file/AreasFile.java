package se.omvarld.rules.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.omvarld.rules.expression.Vocabulary;
import se.omvarld.rules.model.Area;
import se.omvarld.rules.model.Rule.Kind;
import se.omvarld.rules.model.RuleBook;
import se.omvarld.yaml.YamlValue;

/** Reads {@code areas.yaml}. */
public final class AreasFile {
    private static final List<String> FIELDS = List.of(
            "title-factor", "source-hint", "second-share", "default-area", "order", "scope", "exclude", "areas");
    /** What files written before ranking had are complete without them. */
    private static final List<String> OPTIONAL = List.of("own-subject", "ranking");

    private static final List<String> AREA_FIELDS =
            List.of("number", "name", "summary-name", "threshold", "draft-threshold", "rules", "sorting");
    private static final int AREAS = 6;
    private static final double HIGHEST = 1000;

    private final RuleReader reader;
    private final List<Area> areas = new ArrayList<>();

    private AreasFile(Vocabulary vocabulary) {
        this.reader = new RuleReader("a", vocabulary);
    }

    public static RuleBook read(YamlValue file, Vocabulary vocabulary) {
        AreasFile read = new AreasFile(vocabulary);
        RuleBook book = read.book(file);
        read.reader.finish();
        return book;
    }

    /** Reads rules that an earlier release took: what only newer ones refuse is let be, so that an upgrade stops nothing. */
    static RuleBook readHeld(YamlValue file, Vocabulary vocabulary) {
        return new AreasFile(vocabulary).book(file);
    }

    private RuleBook book(YamlValue file) {
        Map<String, YamlValue> fields =
                file.entries(Stream.concat(FIELDS.stream(), OPTIONAL.stream()).toList());
        required(file, fields, FIELDS);
        double titleFactor = number(fields, "title-factor", 1, 10, 2);
        double hint = number(fields, "source-hint", 0, HIGHEST, 2);
        double own = number(fields, "own-subject", 0, 10, 0);
        double share = number(fields, "second-share", 0, 1, 0.3);
        int fallback = (int) number(fields, "default-area", 1, AREAS, 1);
        if (fields.containsKey("scope")) {
            reader.weighted(fields.get("scope"), Kind.SCOPE, 0);
        }
        if (fields.containsKey("exclude")) {
            reader.weighted(fields.get("exclude"), Kind.EXCLUDE, 0);
        }
        if (fields.containsKey("ranking")) {
            reader.factors(fields.get("ranking"));
        }
        if (fields.containsKey("areas")) {
            fields.get("areas").list().forEach(this::area);
            refuseMissing(fields.get("areas"), fallback);
        }
        return new RuleBook(areas, reader.rules(), titleFactor, hint, own, share, fallback, order(fields));
    }

    private void area(YamlValue entry) {
        Map<String, YamlValue> fields = entry.entries(AREA_FIELDS);
        boolean sorted = fields.containsKey("rules");
        required(entry, fields, sorted ? AREA_FIELDS.subList(0, 5) : AREA_FIELDS.subList(0, 3));
        int number = (int) number(fields, "number", 1, AREAS, 1);
        if (areas.stream().anyMatch(area -> area.number() == number)) {
            entry.refuse("there are two areas with the number {1}; give each its own, 1 to {2}", number, AREAS);
        }
        double threshold = number(fields, "threshold", 0.1, HIGHEST, 4);
        double draft = number(fields, "draft-threshold", 0.1, HIGHEST, Math.max(threshold, 8));
        if (draft < threshold) {
            fields.get("draft-threshold")
                    .refuse("it is below threshold, so the draft would hold more than the digest;"
                            + " raise it or lower threshold");
        }
        areas.add(new Area(number, text(fields, "name"), text(fields, "summary-name"), threshold, draft));
        if (sorted) {
            reader.weighted(fields.get("rules"), Kind.AREA, number);
        }
        if (fields.containsKey("sorting")) {
            reader.weighted(fields.get("sorting"), Kind.SORTING, number);
        }
    }

    private List<Integer> order(Map<String, YamlValue> fields) {
        if (!fields.containsKey("order")) {
            return List.of();
        }
        YamlValue list = fields.get("order");
        List<Integer> order =
                list.list().stream().map(value -> value.whole(1, AREAS, 1)).toList();
        Set<Integer> numbers = new TreeSet<>();
        areas.forEach(area -> numbers.add(area.number()));
        if (order.size() != numbers.size()
                || !numbers.containsAll(order)
                || new HashSet<>(order).size() != order.size()) {
            list.refuse("it must name every area once; for example {1}", numbers);
        }
        return order;
    }

    private void refuseMissing(YamlValue list, int fallback) {
        if (areas.stream().noneMatch(area -> area.number() == fallback)) {
            list.refuse("default-area names area {1}, which is not among the areas; name one that is", fallback);
        }
    }

    private static void required(YamlValue at, Map<String, YamlValue> fields, List<String> names) {
        for (String name : names) {
            if (!fields.containsKey(name)) {
                at.refuse("the field '{1}' is missing; add it as in the shipped file", name);
            }
        }
    }

    private static double number(
            Map<String, YamlValue> fields, String name, double least, double most, double fallback) {
        YamlValue value = fields.get(name);
        if (value == null) {
            return fallback;
        }
        return name.equals("number") || name.equals("default-area")
                ? value.whole((int) least, (int) most, (int) fallback)
                : value.number(least, most, fallback);
    }

    private static String text(Map<String, YamlValue> fields, String name) {
        YamlValue value = fields.get(name);
        if (value == null) {
            return "";
        }
        String text = value.text().orElse("").strip();
        if (text.isEmpty()) {
            value.refuse("the field '{1}' is empty; write the name that people see", name);
        }
        return text;
    }
}
