package se.omvarld.cli.live;

import java.util.Optional;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.model.EndpointRequiredDefinition;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.spi.PropertiesComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.source.config.FileProblem;
import se.omvarld.source.config.Source;

/** The routes that poll: one a source, made of its kind's template. */
public final class SourceRoutes {
    private static final Logger LOG = LoggerFactory.getLogger("sources");

    private final CamelContext context;

    public SourceRoutes(CamelContext context) {
        this.context = context;
    }

    /**
     * Adds a source's route; one that comes by mail needs none, the mailbox has one for all.
     *
     * @return why it cannot be made; then nothing of it is left, and the other sources are untouched
     */
    public Optional<FileProblem> add(Source source) {
        if (source.comesByMail()) {
            return Optional.empty();
        }
        try {
            TemplatedRouteBuilder builder = TemplatedRouteBuilder.builder(context, source.kind())
                    .routeId(source.id())
                    .parameter("id", source.id());
            source.parameters().forEach(builder::parameter);
            builder.add();
            prove(source);
            return Optional.empty();
        } catch (Exception | StackOverflowError e) {
            takeBack(source);
            return Optional.of(problem(source, e));
        }
    }

    /** Before the start a route is only noted; one whose endpoints cannot be made would keep all others from starting. */
    private void prove(Source source) {
        if (context.isStarted()) {
            return;
        }
        RouteDefinition route = ((ModelCamelContext) context).getRouteDefinition(source.id());
        Properties parameters = new Properties();
        parameters.putAll(route.getTemplateParameters());
        PropertiesComponent placeholders = context.getPropertiesComponent();
        placeholders.setLocalProperties(parameters);
        try {
            endpoint(route.getInput());
            ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ToDefinition.class)
                    .forEach(this::endpoint);
            String startup = context.resolvePropertyPlaceholders(
                    Optional.ofNullable(route.getAutoStartup()).orElse("true"));
            if (!startup.matches("true|false")) {
                throw new IllegalArgumentException("autoStartup is neither true nor false");
            }
        } finally {
            placeholders.setLocalProperties(null);
        }
    }

    private void endpoint(EndpointRequiredDefinition step) {
        context.getEndpoint(step.getEndpointUri());
    }

    private static FileProblem problem(Source source, Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        return new FileProblem(
                source.file(),
                source.line(),
                "no route can be made of '" + source.id() + "' ("
                        + root.getClass().getSimpleName() + ": "
                        + root.getMessage()
                        + "); take parameters out one by one, and compare with the kind's template in"
                        + " routes/source-kinds/" + source.kind() + ".camel.yaml");
    }

    private void takeBack(Source source) {
        try {
            remove(source);
            ModelCamelContext model = (ModelCamelContext) context;
            RouteDefinition left = model.getRouteDefinition(source.id());
            if (left != null) {
                model.removeRouteDefinition(left);
            }
        } catch (Exception e) {
            LOG.debug("nothing is left of {}", source.id(), e);
        }
    }

    /** Takes a source's route away with its trigger; a poll that is under way is let finish. */
    void remove(Source source) throws Exception {
        if (source.comesByMail()) {
            return;
        }
        if (context.getRoute(source.id()) != null) {
            context.getRouteController().stopRoute(source.id());
            context.removeRoute(source.id());
        }
        context.removeEndpoints("quartz://sources/" + source.id() + "?*");
    }
}
