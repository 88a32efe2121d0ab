package se.omvarld.source.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.model.ModelCamelContext;

/**
 * The source that a route polls, out of the parameters that its template was given, defaults included: a route needs nothing beside
 * itself to know it, whether our loader has made it or Camel's own. Camel hands its context to whoever asks for it.
 */
public final class TemplatedSource implements CamelContextAware {
    private CamelContext context;

    @Override
    public CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        context = camelContext;
    }

    /**
     * The source of a route.
     *
     * @param kind the template's name
     * @param id the route's id
     * @throws IllegalArgumentException when there is no such route
     */
    public Source of(String kind, String id) {
        Map<String, String> parameters = new HashMap<>();
        Optional.ofNullable(((ModelCamelContext) context).getRouteDefinition(id))
                .orElseThrow(() -> new IllegalArgumentException("there is no route '" + id + "'"))
                .getTemplateParameters()
                .forEach((name, value) -> parameters.put(name, String.valueOf(value)));
        return new Source(id, kind, parameters, "", 1);
    }
}
