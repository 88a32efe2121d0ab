package se.omvarld.rules.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.omvarld.item.text.DisplayText;
import se.omvarld.rules.expression.Condition;
import se.omvarld.rules.model.Rule.Kind;
import se.omvarld.yaml.YamlValue;

/**
 * Words of scope that an area's expressions hold within AND, OR or NOT, where each hit would count twice. An expression that
 * is the same word for word is told by {@link RuleReader}.
 */
final class ScopeOverlap {
    private final Map<Condition, YamlValue> scope = new HashMap<>();
    private final Map<YamlValue, Condition> areas = new LinkedHashMap<>();

    void add(YamlValue at, Condition condition, Kind kind) {
        if (kind == Kind.SCOPE) {
            choices(condition).forEach(word -> scope.putIfAbsent(word, at));
        } else if (kind == Kind.AREA) {
            areas.put(at, condition);
        }
    }

    /** To be called when both scope and areas have been read, in whatever order they stand. */
    void refuse() {
        areas.forEach((at, condition) -> wanted(condition)
                .map(scope::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(first -> at.refuse(
                        "{1} stands already in line {2} under scope and would count twice;"
                                + " take it out of here or out of scope, or move this expression to sorting",
                        DisplayText.quoted(first.text().orElse("")), first.line())));
    }

    /** What counts by itself: of {@code a OR b} both, of {@code a AND b} only the whole. */
    private static Stream<Condition> choices(Condition condition) {
        return condition instanceof Condition.Any any
                ? any.choices().stream().flatMap(ScopeOverlap::choices)
                : Stream.of(condition);
    }

    /** What must or may stand in an item for the condition to hold, word by word; nothing that must not. */
    private static Stream<Condition> wanted(Condition condition) {
        List<Condition> parts = condition instanceof Condition.All all
                ? all.wanted()
                : condition instanceof Condition.Any any ? any.choices() : List.of();
        return Stream.concat(Stream.of(condition), parts.stream().flatMap(ScopeOverlap::wanted));
    }
}
