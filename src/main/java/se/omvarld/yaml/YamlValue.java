package se.omvarld.rules.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import se.omvarld.item.NearestName;
import se.omvarld.rules.expression.ExpressionWord;

/**
 * A value in a YAML file with its place, read strictly: what has another shape than asked for becomes a problem.
 *
 * @param file the file's name, for the problems
 * @param problems collects what is wrong in the whole file
 */
public record YamlValue(String file, Node node, List<String> problems) {
    private static final int MOST_PROBLEMS = 100;

    /** The line in the file, from 1. */
    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    void refuse(String problem) {
        int column = node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(file + ":" + line() + ":" + column + ": " + problem);
        } else if (problems.size() == MOST_PROBLEMS) {
            problems.add(file + ": there are more problems than these; mend these first");
        }
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether YAML took away quotes that its writer may have meant for a phrase. */
    boolean isDoubleQuoted() {
        return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** The entries by name. An unknown or repeated name is a problem. */
    Map<String, YamlValue> entries(List<String> known) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            refuse("here stands " + shape() + "; right would be fields with values: " + String.join(", ", known));
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            YamlValue key = at(tuple.getKeyNode());
            String name = key.text().orElse("");
            if (name.matches("\\d+")) {
                key.refuse("a decimal number has a point and no comma; write for example 1.5");
            } else if (!known.contains(name)) {
                key.refuse("there is no field " + ExpressionWord.shown(name) + " here" + NearestName.hint(name, known)
                        + "; the fields are " + String.join(", ", known));
            } else if (entries.putIfAbsent(name, at(tuple.getValueNode())) != null) {
                key.refuse("the field '" + name + "' stands twice; remove one");
            }
        }
        return entries;
    }

    List<YamlValue> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::at).toList();
        }
        refuse("here stands " + shape() + "; right would be a list, each line beginning with '- '");
        return List.of();
    }

    /** The elements of a list, or a single text as a list of one. */
    List<YamlValue> oneOrMore() {
        return node instanceof ScalarNode ? List.of(this) : list();
    }

    Optional<String> text() {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        refuse("here stands " + shape() + "; right would be a text");
        return Optional.empty();
    }

    /** A number within bounds; the fallback, and a problem, when it is none. */
    double number(double least, double most, double fallback) {
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
    int whole(int least, int most, int fallback) {
        double number = number(least, most, fallback);
        if (number != Math.rint(number)) {
            refuse("this is no whole number; write one, for example " + fallback);
        }
        return (int) number;
    }

    YamlValue at(Node other) {
        return new YamlValue(file, other, problems);
    }

    private String shape() {
        if (node instanceof ScalarNode) {
            return "a single value";
        }
        return node instanceof SequenceNode ? "a list" : "fields with values";
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
