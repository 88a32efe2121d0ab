package se.omvarld.cli.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import se.omvarld.item.text.NearestName;
import se.omvarld.yaml.YamlNode;

/** Goes through a file's routes step by step and has each part looked at by whoever knows it. */
record RouteSteps(
        RouteDocument document,
        Placeholders placeholders,
        BundleNames names,
        EndpointCheck endpoints,
        SimpleCheck simple,
        BeanCheck beans) {
    /** Steps whose value may be the endpoint's address itself. */
    private static final Set<String> SENDING =
            Set.of("to", "toD", "wireTap", "poll", "from", "interceptSendToEndpoint");

    /** Steps whose expression gives an endpoint's address. */
    private static final Set<String> ASKING = Set.of("enrich", "pollEnrich", "recipientList", "routingSlip");

    /** Steps whose expression is true or false. */
    private static final Set<String> DECIDING =
            Set.of("filter", "when", "validate", "onWhen", "retryWhile", "handled", "continued");

    void entries() {
        for (YamlNode entry : document.entries()) {
            entry.field("beans").ifPresent(list -> list.list().forEach(bean -> {
                placeholdersIn(bean);
                new MadeBeanCheck(beans, placeholders).check(document, bean);
            }));
            entry.field("route").ifPresent(this::route);
            entry.field("routeConfiguration").ifPresent(body -> walk(body, ""));
            entry.field("templatedRoute").ifPresent(this::templatedRoute);
            entry.field("routeTemplate").ifPresent(template -> {
                RouteSteps within =
                        new RouteSteps(document, placeholders.within(template), names, endpoints, simple, beans);
                template.field("route").or(() -> template.field("from")).ifPresent(within::route);
            });
        }
    }

    private void route(YamlNode route) {
        route.field("routeConfigurationId").ifPresent(id -> {
            if (!names.configurations().contains(id.text())) {
                document.refuse(
                        id,
                        "there is no routeConfiguration '" + id.text() + "'"
                                + NearestName.hint(id.text(), names.configurations())
                                + "; they stand in routes/failures.camel.yaml");
            }
        });
        walk(route, "");
    }

    private void templatedRoute(YamlNode route) {
        placeholdersIn(route);
        String name = route.text("routeTemplateRef");
        YamlNode template = names.templates().get(name);
        if (template == null) {
            document.refuse(
                    route.field("routeTemplateRef").orElse(route),
                    "there is no routeTemplate '" + name + "'"
                            + NearestName.hint(name, names.templates().keySet()));
        }
    }

    private void placeholdersIn(YamlNode node) {
        placeholders.problems(node.text()).forEach(problem -> document.refuse(node, problem));
        node.fields().forEach(field -> placeholdersIn(field.value()));
        node.list().forEach(this::placeholdersIn);
    }

    private void walk(YamlNode node, String step) {
        placeholders.problems(node.text()).forEach(problem -> document.refuse(node, problem));
        node.list().forEach(element -> walk(element, step));
        for (YamlNode.Field field : node.fields()) {
            String name = field.key().text();
            YamlNode value = field.value();
            if (SENDING.contains(name) && value.isText()) {
                endpoint(value, value.text(), Map.of(), name.equals("from"));
            } else if (name.equals("uri") && value.isText()) {
                endpoint(value, value.text(), parameters(node), step.equals("from"));
            } else if (name.equals("constant") && ASKING.contains(step)) {
                endpoint(value, value.isText() ? value.text() : value.text("expression"), Map.of(), false);
            } else if (name.equals("simple")) {
                expression(value, step, node);
            } else if ((name.equals("log") && value.isText()) || (name.equals("message") && step.equals("log"))) {
                simple.check(document, value, false, placeholders);
            } else if (Set.of("bean", "method").contains(name) && value.isMapping()) {
                beans.called(document, value);
            } else if (name.equals("process") && value.isMapping()) {
                value.field("ref").ifPresent(ref -> beans.reference(document, ref, "#" + ref.text()));
            } else if (name.equals("aggregationStrategy")) {
                aggregation(node, value);
            }
            walk(value, Set.of("parameters", "expression", "steps").contains(name) ? step : name);
        }
    }

    private void expression(YamlNode value, String step, YamlNode around) {
        YamlNode text = value.isText() ? value : value.field("expression").orElse(value);
        boolean loop = step.equals("loop") && around.text("doWhile").equals("true");
        if (!text.text().isEmpty()) {
            simple.check(document, text, DECIDING.contains(step) || loop, placeholders);
        }
    }

    private void aggregation(YamlNode step, YamlNode strategy) {
        String name = strategy.text().startsWith("#") ? strategy.text() : "#" + strategy.text();
        if (strategy.text().startsWith("#class:")) {
            return;
        }
        beans.reference(document, strategy, name);
        step.field("aggregationStrategyMethodName")
                .ifPresent(method -> beans.method(document, method, name, method.text()));
    }

    private static Map<String, YamlNode> parameters(YamlNode endpoint) {
        Map<String, YamlNode> parameters = new LinkedHashMap<>();
        endpoint.field("parameters").ifPresent(all -> all.fields()
                .forEach(field -> parameters.put(field.key().text(), field.value())));
        return parameters;
    }

    private void endpoint(YamlNode where, String uri, Map<String, YamlNode> parameters, boolean from) {
        parameters.values().forEach(value -> beans.reference(document, value, value.text()));
        endpoints.check(document, where, uri, parameters, from, placeholders);
    }
}
