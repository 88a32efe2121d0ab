package se.omvarld.source.config;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import se.omvarld.item.NearestName;

/** Reads one {@code templatedRoute} of a source file and says everything that is wrong with it. */
final class SourceFileEntry {
    private static final Set<String> FIELDS = Set.of("routeTemplateRef", "routeId", "parameters");

    private final String file;
    private final ParameterCheck check;
    private final List<FileProblem> problems;

    private SourceFileEntry(String file, ParameterCheck check, List<FileProblem> problems) {
        this.file = file;
        this.check = check;
        this.problems = problems;
    }

    static Optional<Source> read(Path file, Node entry, ParameterCheck check, List<FileProblem> problems) {
        int before = problems.size();
        SourceFileEntry reader = new SourceFileEntry(YamlNodes.name(file), check, problems);
        Optional<Source> source = reader.read(entry);
        return problems.size() == before ? source : Optional.empty();
    }

    private Optional<Source> read(Node entry) {
        Optional<Node> route = YamlNodes.field(entry, "templatedRoute");
        if (route.isEmpty() || YamlNodes.fields(entry).size() != 1) {
            refuse(entry, "a source file holds only '- templatedRoute:' entries");
            return Optional.empty();
        }
        Node body = route.get();
        unknownFields(body);
        String id = id(body);
        String kindName = YamlNodes.text(body, "routeTemplateRef");
        Optional<SourceKind> kind = check.kind(kindName);
        if (kind.isEmpty()) {
            Node where = YamlNodes.field(body, "routeTemplateRef").orElse(body);
            refuse(where, "unknown kind '" + kindName + "' in routeTemplateRef; the kinds are " + check.kinds());
            return Optional.empty();
        }
        return Optional.of(
                new Source(id, kindName, parameters(body, kind.get(), id), file, YamlNodes.line(entry)));
    }

    private void unknownFields(Node body) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple field : YamlNodes.fields(body)) {
            String name = YamlNodes.text(field.getKeyNode());
            if (!seen.add(name)) {
                refuse(field.getKeyNode(), "the field '" + name + "' stands here twice");
            } else if (!FIELDS.contains(name)) {
                refuse(
                        field.getKeyNode(),
                        "unknown field '" + name + "'" + NearestName.hint(name, FIELDS)
                                + "; a source has routeTemplateRef, routeId and parameters");
            }
        }
    }

    private String id(Node body) {
        String id = YamlNodes.text(body, "routeId");
        if (!id.matches("[a-z0-9][a-z0-9-]{1,79}")) {
            Node where = YamlNodes.field(body, "routeId").orElse(body);
            refuse(
                    where,
                    "routeId '" + id + "' must be 2–80 small letters a–z, digits and hyphens,"
                            + " for example lakemedelsverket-nyheter");
        } else if (check.isOwnRoute(id)) {
            refuse(
                    YamlNodes.field(body, "routeId").orElse(body),
                    "routeId '" + id + "' is the name of a route of the bundle itself; take another," + " for example "
                            + id + "-nyheter");
        }
        return id;
    }

    private Map<String, String> parameters(Node body, SourceKind kind, String id) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Node parameter : YamlNodes.list(YamlNodes.field(body, "parameters").orElse(body))) {
            if (YamlNodes.isPair(parameter, "name", "value")) {
                parameter(parameter, kind, values);
            } else {
                refuse(parameter, "a parameter is written - {name: …, value: …}, each with one text");
            }
        }
        if (kind.knows("schedule") && values.getOrDefault("schedule", "").isEmpty()) {
            values.put("schedule", SourceSchedule.spread(id)); // the template's own is the same for all
            values.put(SourceKind.WEEKENDS, SourceSchedule.WEEKENDS);
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
        String name = YamlNodes.text(parameter, "name");
        Node value = YamlNodes.field(parameter, "value").orElse(parameter);
        String text = YamlNodes.text(value).strip();
        if (!kind.knows(name)) {
            refuse(
                    parameter,
                    "unknown parameter '" + name + "'" + NearestName.hint(name, kind.settable()) + "; the kind "
                            + kind.name() + " takes " + String.join(", ", kind.settable()));
        } else if (values.put(name, text) != null) {
            refuse(parameter, "the parameter '" + name + "' is set twice");
        } else {
            check.problem(kind.name(), name, text).ifPresent(problem -> refuse(value, name + ": " + problem));
        }
    }

    private void refuse(Node where, String message) {
        problems.add(new FileProblem(file, YamlNodes.line(where), message));
    }
}
