package se.omvarld.source.config;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;

/**
 * The source that a route polls, out of the parameters that its template was given, defaults included: a route needs nothing beside
 * itself to know it, whether our loader has made it or Camel's own.
 */
public final class TemplatedSource {

    /**
     * The source of the route that an exchange began in.
     *
     * @param kind the template's name
     */
    public Source of(String kind, Exchange exchange) {
        RouteDefinition route =
                ((ModelCamelContext) exchange.getContext()).getRouteDefinition(exchange.getFromRouteId());
        Map<String, String> parameters = new HashMap<>();
        route.getTemplateParameters().forEach((name, value) -> parameters.put(name, String.valueOf(value)));
        return new Source(route.getRouteId(), kind, parameters, kind + ".camel.yaml", 1);
    }
}
