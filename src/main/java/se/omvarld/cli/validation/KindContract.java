package se.omvarld.cli.validation;

import java.util.Map;
import java.util.TreeMap;
import se.omvarld.source.config.SourceSchedule;
import se.omvarld.yaml.YamlNode;

/**
 * What a kind of sources must have, so that the loader can fill it in and the way of an item can read it: a template in
 * {@code source-kinds/} with the parameters id and publisher, and for one with addresses a route that reads them.
 */
record KindContract(BundleNames names) {

    void check(RouteDocument document) {
        if (!document.file().toAbsolutePath().getParent().endsWith("source-kinds")) {
            return;
        }
        document.bodies("routeTemplate").forEach(template -> template(document, template));
    }

    private void template(RouteDocument document, YamlNode template) {
        String kind = template.text("id");
        Map<String, YamlNode> parameters = new TreeMap<>();
        template.field("parameters")
                .ifPresent(list -> list.list().forEach(one -> parameters.put(one.text("name"), one)));
        for (String needed : new String[] {"id", "publisher"}) {
            if (!parameters.containsKey(needed)) {
                document.refuse(
                        template,
                        "the kind '" + kind + "' needs the parameter '" + needed + "': add - {name: " + needed
                                + ", description: \"…\"} under parameters");
            }
        }
        if (parameters.containsKey("id")
                && parameters.get("id").field("defaultValue").isPresent()) {
            document.refuse(
                    parameters.get("id"), "the parameter 'id' is filled in by the loader; remove its defaultValue");
        }
        if ((parameters.containsKey("url") || parameters.containsKey("senders"))
                && !names.consumers().contains("direct:read-" + kind)) {
            document.refuse(
                    template,
                    "the kind '" + kind
                            + "' has no route that reads what its addresses answer: add one that begins with"
                            + " direct:read-" + kind + " (docs/integrators.md, A kind of your own)");
        }
        if (parameters.containsKey("schedule")) {
            parameters
                    .get("schedule")
                    .field("defaultValue")
                    .filter(value -> !value.text().isEmpty())
                    .ifPresent(value -> SourceSchedule.problem(value.text())
                            .ifPresent(problem -> document.refuse(value, "schedule: " + problem)));
        }
    }
}
