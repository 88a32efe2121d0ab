package se.omvarld.cli;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import se.omvarld.source.Source;

/** The routes that poll: one a source, made of its kind's template. */
final class SourceRoutes {
    private final CamelContext context;

    SourceRoutes(CamelContext context) {
        this.context = context;
    }

    /** Adds a source's route; one that comes by mail needs none, the mailbox has one for all. */
    void add(Source source) {
        if (source.comesByMail()) {
            return;
        }
        TemplatedRouteBuilder builder = TemplatedRouteBuilder.builder(context, source.kind())
                .routeId(source.id())
                .parameter("id", source.id());
        source.parameters().forEach(builder::parameter);
        builder.add();
    }

    /** Takes a source's route away with its trigger; a poll that is under way is let finish. */
    void remove(Source source) throws Exception {
        if (source.comesByMail()) {
            return;
        }
        context.getRouteController().stopRoute(source.id());
        context.removeRoute(source.id());
        context.removeEndpoints("quartz://sources/" + source.id() + "?*");
    }
}
