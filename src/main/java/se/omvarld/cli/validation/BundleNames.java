package se.omvarld.cli.validation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.omvarld.yaml.YamlNode;

/** What the files of the bundle give names to. The first file to give one has it; the other is refused. */
final class BundleNames {
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Class<?>> beans = new TreeMap<>();
    private final Set<String> consumers = new TreeSet<>();
    private final Map<String, YamlNode> templates = new LinkedHashMap<>();
    private final Set<String> configurations = new TreeSet<>();

    /** @param bound the beans that the command itself binds */
    BundleNames(List<RouteDocument> documents, Placeholders settings, Map<String, Class<?>> bound) {
        beans.putAll(bound);
        for (RouteDocument document : documents) {
            document.bodies("route").forEach(route -> route(document, route, settings));
            document.bodies("templatedRoute").forEach(route -> own(document, "route", route, "routeId"));
            document.bodies("routeTemplate").forEach(template -> {
                own(document, "routeTemplate", template, "id");
                templates.putIfAbsent(template.text("id"), template);
            });
            document.bodies("routeConfiguration").forEach(configuration -> {
                own(document, "routeConfiguration", configuration, "id");
                configurations.add(configuration.text("id"));
            });
            document.bodies("beans").flatMap(list -> list.list().stream()).forEach(bean -> {
                own(document, "bean", bean, "name");
                beans.putIfAbsent(bean.text("name"), BeanClasses.made(bean).orElse(Object.class));
            });
        }
    }

    private void route(RouteDocument document, YamlNode route, Placeholders settings) {
        own(document, "route", route, "id");
        route.field("from").ifPresent(from -> {
            String uri = settings.filled(from.isText() ? from.text() : from.text("uri"))
                    .replaceFirst("^(\\w+)://", "$1:");
            if (uri.startsWith("direct:") && !consumers.add(uri)) {
                document.refuse(from, "another route begins with '" + uri + "' too; each needs a beginning of its own");
            }
        });
    }

    private void own(RouteDocument document, String kind, YamlNode body, String field) {
        String name = body.text(field);
        if (name.isEmpty()) {
            if (!kind.equals("bean")) {
                document.refuse(
                        body,
                        "a " + kind + " needs a name of its own: " + field + ": my-"
                                + kind.toLowerCase(java.util.Locale.ROOT));
            }
            return;
        }
        YamlNode where = body.field(field).orElse(body);
        String place = document.file() + ":" + where.line();
        String other = owners.putIfAbsent(kind + " " + name, place);
        if (other != null) {
            document.refuse(
                    where, "the " + kind + " " + name + " stands already in " + other + "; give this one another name");
        }
    }

    /** The class of a bean; Object when it is not known, empty when there is no such bean. */
    Optional<Class<?>> bean(String name) {
        return Optional.ofNullable(beans.get(name));
    }

    Set<String> beans() {
        return beans.keySet();
    }

    /** Where routes begin that others send to, for example {@code direct:collect}. */
    Set<String> consumers() {
        return consumers;
    }

    Map<String, YamlNode> templates() {
        return templates;
    }

    Set<String> configurations() {
        return configurations;
    }
}
