package se.omvarld.cli.validation;

import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.catalog.RuntimeCamelCatalog;
import org.apache.camel.catalog.impl.DefaultRuntimeCamelCatalog;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.ComponentModel.EndpointOptionModel;
import se.omvarld.item.text.NearestName;
import se.omvarld.yaml.YamlNode;

/** What is wrong with endpoints, by Camel's own catalog of the components on the class path. */
final class EndpointCheck {
    private final DefaultRuntimeCamelCatalog catalog;
    private final Set<String> components;
    private final BundleNames names;

    EndpointCheck(CamelContext context, BundleNames names) {
        this.catalog = (DefaultRuntimeCamelCatalog)
                context.getCamelContextExtension().getContextPlugin(RuntimeCamelCatalog.class);
        this.components = CatalogNames.components();
        this.names = names;
    }

    /**
     * Looks at an endpoint.
     *
     * @param uri with the values of placeholders, and in the form that stands in the file
     * @param parameters what stands beside it under {@code parameters}
     * @param from whether a route begins there
     */
    void check(
            RouteDocument document,
            YamlNode where,
            String uri,
            Map<String, YamlNode> parameters,
            boolean from,
            Placeholders placeholders) {
        String plain = placeholders.filled(uri);
        String scheme = plain.replaceFirst("(?s):.*", "");
        if (scheme.contains("{{") || scheme.contains("${")) {
            return;
        }
        if (!plain.contains(":") || !components.contains(scheme)) {
            document.refuse(
                    where,
                    "there is no component '" + scheme + "'" + NearestName.hint(scheme, components)
                            + "; those that come along are " + String.join(", ", components)
                            + "; another one's jars go into lib/extra (docs/integrators.md)");
        } else if (scheme.equals("direct")) {
            direct(document, where, plain.replaceFirst("direct://", "direct:"), from);
        } else {
            options(document, where, plain, scheme, parameters, from, placeholders);
        }
    }

    private void direct(RouteDocument document, YamlNode where, String uri, boolean from) {
        String name = uri.replaceFirst("\\?.*", "");
        if (!from
                && !name.contains("${")
                && !name.contains("{{")
                && !names.consumers().contains(name)) {
            document.refuse(
                    where,
                    "no route begins with '" + name + "'" + NearestName.hint(name, names.consumers())
                            + "; what is sent there would fail");
        }
    }

    private void options(
            RouteDocument document,
            YamlNode where,
            String uri,
            String scheme,
            Map<String, YamlNode> parameters,
            boolean from,
            Placeholders placeholders) {
        Map<String, String> values = new HashMap<>();
        try {
            catalog.endpointProperties(harmless(uri)).forEach(values::put);
            values.putAll(catalog.endpointLenientProperties(harmless(uri)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            document.refuse(where, "'" + uri + "' is no address of a " + scheme + " endpoint (" + e.getMessage() + ")");
            return;
        }
        parameters.forEach((name, value) -> values.put(name, placeholders.filled(value.text())));
        values.values().removeIf(value -> value.contains("${"));
        EndpointValidationResult found = catalog.validateProperties(scheme, values);
        said(found, scheme).forEach((name, message) -> document.refuse(parameters.getOrDefault(name, where), message));
        ComponentModel model = catalog.componentModel(scheme);
        for (EndpointOptionModel option : model.getEndpointOptions()) {
            if (values.containsKey(option.getName()) && isOtherSide(option, from)) {
                document.refuse(
                        parameters.getOrDefault(option.getName(), where),
                        "'" + option.getName() + "' counts for nothing where a route " + (from ? "begins" : "sends to")
                                + "; remove it");
            }
        }
    }

    private static boolean isOtherSide(EndpointOptionModel option, boolean from) {
        String label = "," + option.getLabel() + ",";
        boolean consumer = label.contains(",consumer,");
        boolean producer = label.contains(",producer,");
        return from ? producer && !consumer : consumer && !producer;
    }

    private Map<String, String> said(EndpointValidationResult found, String scheme) {
        Map<String, String> said = new HashMap<>();
        List<String> options = new ArrayList<>();
        catalog.componentModel(scheme).getEndpointOptions().forEach(option -> options.add(option.getName()));
        each(
                found.getUnknown(),
                name -> said.put(
                        name,
                        "the component " + scheme + " has no option '" + name + "'" + NearestName.hint(name, options)
                                + "; https://camel.apache.org/components/next/" + scheme
                                + "-component.html lists them"));
        each(found.getLenient(), name -> NearestName.of(name, options)
                .ifPresent(near -> said.put(
                        name,
                        "the component " + scheme + " has no option '" + name + "' (did you mean '" + near + "'?)")));
        each(found.getRequired(), name -> said.put(name, "the component " + scheme + " needs '" + name + "'"));
        invalid(said, found.getInvalidBoolean(), "is neither true nor false");
        invalid(said, found.getInvalidInteger(), "is no whole number");
        invalid(said, found.getInvalidNumber(), "is no number");
        invalid(said, found.getInvalidDuration(), "is no time like 5000 (milliseconds), 30s or 5m");
        invalid(said, found.getInvalidReference(), "names no bean; write it like #name");
        Map<?, ?> choices = found.getInvalidEnumChoices();
        invalid(said, found.getInvalidEnum(), "is none of the values it can have");
        if (choices != null) {
            choices.forEach((name, values) ->
                    said.merge(name.toString(), ": " + String.join(", ", (String[]) values), String::concat));
        }
        return said;
    }

    private static void each(Set<?> options, java.util.function.Consumer<String> told) {
        if (options != null) {
            options.forEach(name -> told.accept(String.valueOf(name)));
        }
    }

    private static void invalid(Map<String, String> said, Map<?, ?> options, String why) {
        if (options != null) {
            options.forEach((name, value) -> {
                if (!String.valueOf(value).matches("(\\d+(ms|s|m|h|d))+")) { // Camel takes times for numbers too
                    said.put(name.toString(), name + ": '" + value + "' " + why);
                }
            });
        }
    }

    /** The catalog takes these signs for marks of an address, also where they stand in a value. */
    private static String harmless(String value) {
        return value.replaceAll("\\$\\{[^{}]*}|RAW\\([^()]*(\\([^()]*\\)[^()]*)*\\)", "x")
                .replaceAll("[%+ ]", "_");
    }
}
