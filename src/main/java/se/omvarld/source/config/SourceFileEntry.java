package se.omvarld.source;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import se.omvarld.item.Nearest;

/** Reads one {@code templatedRoute} of a source file and says everything that is wrong with it. */
final class SourceEntry {
    private static final Set<String> FIELDS = Set.of("routeTemplateRef", "routeId", "parameters");

    private final String file;
    private final SourceCheck check;
    private final List<Problem> problems;

    private SourceEntry(String file, SourceCheck check, List<Problem> problems) {
        this.file = file;
        this.check = check;
        this.problems = problems;
    }

    static Optional<Source> read(Path file, Node entry, SourceCheck check, List<Problem> problems) {
        int before = problems.size();
        SourceEntry reader = new SourceEntry(YamlFile.name(file), check, problems);
        Optional<Source> source = reader.read(entry);
        return problems.size() == before ? source : Optional.empty();
    }

    private Optional<Source> read(Node entry) {
        Optional<Node> route = YamlFile.field(entry, "templatedRoute");
        if (route.isEmpty() || YamlFile.fields(entry).size() != 1) {
            refuse(entry, "a source file holds only '- templatedRoute:' entries");
            return Optional.empty();
        }
        Node body = route.get();
        unknownFields(body);
        String id = id(body);
        String kindName = YamlFile.text(body, "routeTemplateRef");
        Optional<SourceKind> kind = check.kind(kindName);
        if (kind.isEmpty()) {
            Node where = YamlFile.field(body, "routeTemplateRef").orElse(body);
            refuse(where, "unknown kind '" + kindName + "' in routeTemplateRef; the kinds are " + check.kinds());
            return Optional.empty();
        }
        Map<String, String> parameters = parameters(body, kind.get());
        if (kind.get().knows("schedule")
                && parameters.getOrDefault("schedule", "").isEmpty()) {
            parameters.put("schedule", Schedule.spread(id));
            parameters.put(SourceKind.WEEKENDS, Schedule.WEEKENDS);
        }
        return Optional.of(new Source(id, kindName, parameters, file, YamlFile.line(entry)));
    }

    private void unknownFields(Node body) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple field : YamlFile.fields(body)) {
            String name = YamlFile.text(field.getKeyNode());
            if (!seen.add(name)) {
                refuse(field.getKeyNode(), "the field '" + name + "' stands here twice");
            } else if (!FIELDS.contains(name)) {
                refuse(
                        field.getKeyNode(),
                        "unknown field '" + name + "'" + Nearest.hint(name, FIELDS)
                                + "; a source has routeTemplateRef, routeId and parameters");
            }
        }
    }

    private String id(Node body) {
        String id = YamlFile.text(body, "routeId");
        if (!id.matches("[a-z0-9][a-z0-9-]{1,79}")) {
            Node where = YamlFile.field(body, "routeId").orElse(body);
            refuse(
                    where,
                    "routeId '" + id + "' must be 2–80 small letters a–z, digits and hyphens,"
                            + " for example lakemedelsverket-nyheter");
        } else if (check.isOwnRoute(id)) {
            refuse(
                    YamlFile.field(body, "routeId").orElse(body),
                    "routeId '" + id + "' is the name of a route of the bundle itself; take another," + " for example "
                            + id + "-nyheter");
        }
        return id;
    }

    private Map<String, String> parameters(Node body, SourceKind kind) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Node parameter : YamlFile.list(YamlFile.field(body, "parameters").orElse(body))) {
            if (YamlFile.isPair(parameter, "name", "value")) {
                parameter(parameter, kind, values);
            } else {
                refuse(parameter, "a parameter is written - {name: …, value: …}, each with one text");
            }
        }
        kind.defaults().forEach((name, fallback) -> {
            if (fallback.isPresent()) {
                values.merge(name, fallback.get(), (set, otherwise) -> set.isEmpty() ? otherwise : set);
            } else if (!name.equals(SourceKind.ID)
                    && values.getOrDefault(name, "").isBlank()) {
                refuse(body, "the parameter '" + name + "' is missing: add - {name: " + name + ", value: …}");
            }
        });
        return values;
    }

    private void parameter(Node parameter, SourceKind kind, Map<String, String> values) {
        String name = YamlFile.text(parameter, "name");
        Node value = YamlFile.field(parameter, "value").orElse(parameter);
        String text = YamlFile.text(value).strip();
        if (!kind.knows(name)) {
            refuse(
                    parameter,
                    "unknown parameter '" + name + "'" + Nearest.hint(name, kind.settable()) + "; the kind "
                            + kind.name() + " takes " + String.join(", ", kind.settable()));
        } else if (values.put(name, text) != null) {
            refuse(parameter, "the parameter '" + name + "' is set twice");
        } else {
            check.problem(kind.name(), name, text).ifPresent(problem -> refuse(value, name + ": " + problem));
        }
    }

    private void refuse(Node where, String message) {
        problems.add(new Problem(file, YamlFile.line(where), message));
    }
}
