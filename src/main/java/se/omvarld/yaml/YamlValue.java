package se.omvarld.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.NearestName;
import se.omvarld.item.text.ProblemText;

/**
 * A value in a YAML file with its place, read strictly: what has another shape than asked for becomes a problem.
 *
 * @param file the file's name, for the problems
 * @param problems collects what is wrong in the whole file
 */
public record YamlValue(String file, YamlNode node, List<YamlProblem> problems) {
    private static final int MOST_PROBLEMS = 100;

    /** The line in the file, from 1. */
    public int line() {
        return node.line();
    }

    /** Adds a problem at this value's place. After a hundred, only that there are more. */
    public void refuse(ProblemText problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new YamlProblem(file, line(), node.column(), problem));
        } else if (problems.size() == MOST_PROBLEMS) {
            ProblemText more = ProblemText.of("there are more problems than these; mend these first");
            problems.add(new YamlProblem(file, 0, 0, more));
        }
    }

    /** Adds a problem whose text has holes for values. */
    public void refuse(String pattern, Object... values) {
        refuse(ProblemText.of(pattern, values));
    }

    /** The entries by name. An unknown or repeated name is a problem. */
    public Map<String, YamlValue> entries(List<String> known) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        if (!node.isMapping()) {
            refuse("here stands {1}; right would be fields with values: {2}", shape(), String.join(", ", known));
            return entries;
        }
        for (YamlNode.Field field : node.fields()) {
            YamlValue key = at(field.key());
            String name = key.text().orElse("");
            if (name.matches("\\d+")) {
                key.refuse("a decimal number has a point and no comma; write for example 1.5");
            } else if (!known.contains(name)) {
                key.refuse(unknown(name, known));
            } else if (entries.putIfAbsent(name, at(field.value())) != null) {
                key.refuse("the field '{1}' stands twice; remove one", name);
            }
        }
        return entries;
    }

    private static ProblemText unknown(String name, List<String> known) {
        String wrong = DisplayText.quoted(name);
        String fields = String.join(", ", known);
        return NearestName.of(name, known)
                .map(near -> ProblemText.of(
                        "there is no field {1} here (did you mean '{3}'?); the fields are {2}", wrong, fields, near))
                .orElseGet(() -> ProblemText.of("there is no field {1} here; the fields are {2}", wrong, fields));
    }

    /** The elements of a list; none, and a problem, when it is none. */
    public List<YamlValue> list() {
        if (node.isList()) {
            return node.list().stream().map(this::at).toList();
        }
        refuse("here stands {1}; right would be a list, each line beginning with '- '", shape());
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
        refuse("here stands {1}; right would be a text", shape());
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
        refuse(
                comma
                        ? "this is no number between {1} and {2}; write one, for example {3} with a point"
                        : "this is no number between {1} and {2}; write one, for example {3}",
                plain(least),
                plain(most),
                comma ? text.replace(',', '.') : plain(fallback));
        return fallback;
    }

    /** A whole number within bounds; the fallback, and a problem, when it is none. */
    public int whole(int least, int most, int fallback) {
        double number = number(least, most, fallback);
        if (number != Math.rint(number)) {
            refuse("this is no whole number; write one, for example {1}", fallback);
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
