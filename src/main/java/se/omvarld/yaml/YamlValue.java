package se.omvarld.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.NearestName;

/**
 * A value in a YAML file with its place, read strictly: what has another shape than asked for becomes a problem.
 *
 * @param file the file's name, for the problems
 * @param problems collects what is wrong in the whole file
 */
public record YamlValue(String file, YamlNode node, List<String> problems) {
    private static final int MOST_PROBLEMS = 100;

    /** The line in the file, from 1. */
    public int line() {
        return node.line();
    }

    /** Adds a problem at this value's place. After a hundred, only that there are more. */
    public void refuse(String problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(file + ":" + line() + ":" + node.column() + ": " + problem);
        } else if (problems.size() == MOST_PROBLEMS) {
            problems.add(file + ": there are more problems than these; mend these first");
        }
    }

    /** The entries by name. An unknown or repeated name is a problem. */
    public Map<String, YamlValue> entries(List<String> known) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        if (!node.isMapping()) {
            refuse("here stands " + shape() + "; right would be fields with values: " + String.join(", ", known));
            return entries;
        }
        for (YamlNode.Field field : node.fields()) {
            YamlValue key = at(field.key());
            String name = key.text().orElse("");
            if (name.matches("\\d+")) {
                key.refuse("a decimal number has a point and no comma; write for example 1.5");
            } else if (!known.contains(name)) {
                key.refuse("there is no field " + DisplayText.quoted(name) + " here" + NearestName.hint(name, known)
                        + "; the fields are " + String.join(", ", known));
            } else if (entries.putIfAbsent(name, at(field.value())) != null) {
                key.refuse("the field '" + name + "' stands twice; remove one");
            }
        }
        return entries;
    }

    /** The elements of a list; none, and a problem, when it is none. */
    public List<YamlValue> list() {
        if (node.isList()) {
            return node.list().stream().map(this::at).toList();
        }
        refuse("here stands " + shape() + "; right would be a list, each line beginning with '- '");
        return List.of();
    }

    /** The elements of a list, or a single text as a list of one. */
    public List<YamlValue> oneOrMore() {
        return node.isText() ? List.of(this) : list();
    }

    /** A text; empty, and a problem, when it is none. */
    public Optional<String> text() {
        if (node.isText()) {
            return Optional.of(node.text());
        }
        refuse("here stands " + shape() + "; right would be a text");
        return Optional.empty();
    }

    /** A number within bounds; the fallback, and a problem, when it is none. */
    public double number(double least, double most, double fallback) {
        String text = text().orElse("");
        boolean decimal = text.matches("-?\\d{1,9}(\\.\\d{1,9})?");
        if (decimal && Double.parseDouble(text) >= least && Double.parseDouble(text) <= most) {
            return Double.parseDouble(text);
        }
        boolean comma = text.matches("\\d+,\\d+");
        refuse("this is no number between " + plain(least) + " and " + plain(most) + "; write one, for example "
                + (comma ? text.replace(',', '.') + " with a point" : plain(fallback)));
        return fallback;
    }

    /** A whole number within bounds; the fallback, and a problem, when it is none. */
    public int whole(int least, int most, int fallback) {
        double number = number(least, most, fallback);
        if (number != Math.rint(number)) {
            refuse("this is no whole number; write one, for example " + fallback);
        }
        return (int) number;
    }

    /** Another value of the same file. */
    public YamlValue at(YamlNode other) {
        return new YamlValue(file, other, problems);
    }

    private String shape() {
        if (node.isText()) {
            return "a single value";
        }
        return node.isList() ? "a list" : "fields with values";
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
