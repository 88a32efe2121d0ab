package se.omvarld.source.config;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.omvarld.item.text.NearestName;
import se.omvarld.yaml.YamlNode;

/** Reads one {@code templatedRoute} of a source file and says everything that is wrong with it. */
final class SourceFileEntry {
    /** What says how a list is read, and so nothing of a page that is watched. */
    private static final Set<String> LISTED = Set.of("items", "title", "link", "date", "lead", "link-pattern");

    private static final Set<String> FIELDS = Set.of("routeTemplateRef", "routeId", "parameters");

    private final String file;
    private final ParameterCheck check;
    private final List<FileProblem> problems;

    private SourceFileEntry(String file, ParameterCheck check, List<FileProblem> problems) {
        this.file = file;
        this.check = check;
        this.problems = problems;
    }

    static Optional<Source> read(Path file, YamlNode entry, ParameterCheck check, List<FileProblem> problems) {
        int before = problems.size();
        SourceFileEntry reader = new SourceFileEntry(RouteFile.name(file), check, problems);
        Optional<Source> source = reader.read(entry);
        return problems.size() == before ? source : Optional.empty();
    }

    private Optional<Source> read(YamlNode entry) {
        Optional<YamlNode> route = entry.field("templatedRoute");
        if (route.isEmpty() || entry.fields().size() != 1) {
            refuse(entry, "a source file holds only '- templatedRoute:' entries");
            return Optional.empty();
        }
        YamlNode body = route.get();
        unknownFields(body);
        String id = id(body);
        String kindName = body.text("routeTemplateRef");
        Optional<SourceKind> kind = check.kind(kindName);
        if (kind.isEmpty()) {
            YamlNode where = body.field("routeTemplateRef").orElse(body);
            refuse(where, check.missingKind(kindName));
            return Optional.empty();
        }
        return Optional.of(new Source(id, kindName, parameters(body, kind.get(), id), file, entry.line()));
    }

    private void unknownFields(YamlNode body) {
        Set<String> seen = new HashSet<>();
        for (YamlNode.Field field : body.fields()) {
            String name = field.key().text();
            if (!seen.add(name)) {
                refuse(field.key(), "the field '" + name + "' stands here twice");
            } else if (!FIELDS.contains(name)) {
                refuse(
                        field.key(),
                        "unknown field '" + name + "'" + NearestName.hint(name, FIELDS)
                                + "; a source has routeTemplateRef, routeId and parameters");
            }
        }
    }

    private String id(YamlNode body) {
        String id = body.text("routeId");
        if (!id.matches("[a-z0-9][a-z0-9-]{1,79}")) {
            YamlNode where = body.field("routeId").orElse(body);
            refuse(
                    where,
                    "routeId '" + id + "' must be 2–80 small letters a–z, digits and hyphens,"
                            + " for example lakemedelsverket-nyheter");
        } else if (check.isOwnRoute(id)) {
            refuse(
                    body.field("routeId").orElse(body),
                    "routeId '" + id + "' is the name of a route of the bundle itself; take another," + " for example "
                            + id + "-nyheter");
        }
        return id;
    }

    private Map<String, String> parameters(YamlNode body, SourceKind kind, String id) {
        Map<String, String> values = new LinkedHashMap<>();
        YamlNode list = body.field("parameters").orElse(body);
        boolean fields = list != body && !list.fields().isEmpty();
        if (fields) {
            refuseAsField(list.fields().get(0)); // what follows from it is not told too
        }
        for (YamlNode parameter : list.list()) {
            if (parameter.isPair("name", "value")) {
                parameter(parameter, kind, values);
            } else if (parameter.fields().size() == 1 && kind.knows(firstName(parameter))) {
                refuseAsField(parameter.fields().get(0));
            } else {
                refuse(parameter, "a parameter is written - {name: …, value: …}, each with one text");
            }
        }
        if ("true".equals(values.get("watch"))) {
            list.list().stream()
                    .filter(parameter -> LISTED.contains(parameter.text("name"))
                            && !parameter.text("value").isEmpty())
                    .forEach(parameter -> refuse(
                            parameter,
                            "a page that is watched has no list; leave " + parameter.text("name") + " out, or watch"));
        }
        if (kind.knows("schedule") && values.getOrDefault("schedule", "").isEmpty()) {
            values.put("schedule", SourceSchedule.spread(id)); // the template's own is the same for all
            values.put(SourceKind.WEEKENDS, SourceSchedule.WEEKENDS);
        }
        kind.defaults().forEach((name, fallback) -> {
            if (fallback.isPresent()) {
                values.merge(name, fallback.get(), (set, otherwise) -> set.isEmpty() ? otherwise : set);
            } else if (!fields
                    && !name.equals(SourceKind.ID)
                    && values.getOrDefault(name, "").isBlank()) {
                refuse(body, "the parameter '" + name + "' is missing: add - {name: " + name + ", value: …}");
            }
        });
        return values;
    }

    private static String firstName(YamlNode parameter) {
        return parameter.fields().get(0).key().text();
    }

    /** People write parameters as the fields that they are in other files. */
    private void refuseAsField(YamlNode.Field field) {
        boolean mayBeSecret = field.key().text().equals("headers");
        String value = mayBeSecret ? "…" : field.value().text();
        refuse(
                field.key(),
                "each parameter is an element of a list: write - {name: "
                        + field.key().text() + ", value: "
                        + (mayBeSecret || value.matches("[\\w åäöÅÄÖ.-]+") ? value : "'" + value + "'") + "}");
    }

    private void parameter(YamlNode parameter, SourceKind kind, Map<String, String> values) {
        String name = parameter.text("name");
        YamlNode value = parameter.field("value").orElse(parameter);
        String text = value.text().strip();
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

    private void refuse(YamlNode where, String message) {
        problems.add(new FileProblem(file, where.line(), message));
    }
}
