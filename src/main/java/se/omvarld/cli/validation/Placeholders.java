package se.omvarld.cli.validation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.omvarld.item.text.NearestName;
import se.omvarld.yaml.YamlNode;

/**
 * What <code>{{name}}</code> may name in a route file: settings, what follows from them, and the parameters of the template around it.
 *
 * @param values by name; empty where a template's parameter has no default
 */
record Placeholders(Map<String, Optional<String>> values) {
    private static final Pattern FORM = Pattern.compile("\\{\\{([^{}]*)}}");

    static Placeholders of(Map<String, String> settings) {
        Map<String, Optional<String>> values = new TreeMap<>();
        settings.forEach((name, value) -> values.put(name, Optional.of(value)));
        return new Placeholders(values);
    }

    /** These and the parameters of a template. */
    Placeholders within(YamlNode template) {
        Map<String, Optional<String>> all = new TreeMap<>(values);
        template.field("parameters").ifPresent(list -> list.list()
                .forEach(parameter -> all.put(
                        parameter.text("name"), parameter.field("defaultValue").map(YamlNode::text))));
        return new Placeholders(all);
    }

    /** What is wrong with those of a text. */
    Stream<String> problems(String text) {
        return FORM.matcher(text).results().map(found -> found.group(1)).flatMap(name -> problem(name).stream());
    }

    private Optional<String> problem(String name) {
        if (name.startsWith("?") || name.contains(":")) {
            return Optional.of("'{{" + name + "}}' would not be read as a setting; give it a line in"
                    + " config/application.properties, or the template a parameter with a defaultValue");
        }
        return values.containsKey(name)
                ? Optional.empty()
                : Optional.of("'{{" + name + "}}' is no setting" + NearestName.hint(name, values.keySet())
                        + "; placeholders are the settings of config/application.properties and the template's own"
                        + " parameters");
    }

    /** A text with the values in place of the names; what has no value stays. */
    String filled(String text) {
        return FORM.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found)));
    }

    private String value(MatchResult found) {
        return values.getOrDefault(found.group(1), Optional.empty()).orElse(found.group());
    }
}
