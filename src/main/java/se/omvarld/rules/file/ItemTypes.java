package se.omvarld.rules.file;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.omvarld.item.Item;
import se.omvarld.rules.expression.Vocabulary;
import se.omvarld.rules.model.Hit;
import se.omvarld.rules.model.Rule;
import se.omvarld.rules.model.Rule.Kind;
import se.omvarld.yaml.YamlValue;

/**
 * Names an item's type as {@code item-types.yaml} says: the first type in the file that hits the title, the link or the
 * source, else the one that the lead names first, else none.
 */
public record ItemTypes(List<Rule> rules) {
    private static final List<String> FIELDS = List.of("types");
    private static final List<String> TYPE_FIELDS = List.of("type", "find");

    public ItemTypes {
        rules = List.copyOf(rules);
    }

    public static ItemTypes read(YamlValue file, Vocabulary vocabulary) {
        RuleReader reader = new RuleReader("t", vocabulary);
        YamlValue types = file.entries(FIELDS).get("types");
        if (types == null) {
            file.refuse("the field '{1}' is missing; add it as in the shipped file", "types");
            return new ItemTypes(List.of());
        }
        for (YamlValue entry : types.list()) {
            int problems = entry.problems().size();
            Map<String, YamlValue> fields = entry.entries(TYPE_FIELDS);
            if (fields.size() == TYPE_FIELDS.size()) {
                reader.add(
                        fields.get("find"),
                        Kind.TYPE,
                        0,
                        fields.get("type").text().orElse(""),
                        1);
            } else if (entry.problems().size() == problems) {
                entry.refuse("a type needs type and find; for example: - {type: Rapport, find: 'title:rapport'}");
            }
        }
        return new ItemTypes(reader.rules());
    }

    /** @param hits the rules that hit, of any kind, in their order */
    String of(Item item, List<Hit> hits) {
        if (!item.origin().type().isEmpty()) {
            return item.origin().type();
        }
        List<Hit> named =
                hits.stream().filter(hit -> hit.rule().kind() == Kind.TYPE).toList();
        // "En ny analys visar … En enkät …": what a lead begins with is what the item is, the rest is what that builds
        // on
        return named.stream()
                .filter(hit -> hit.inTitle() || hit.start() == 0)
                .findFirst()
                .or(() -> named.stream().min(Comparator.comparingInt(Hit::start)))
                .map(hit -> hit.rule().type())
                .orElse("");
    }
}
