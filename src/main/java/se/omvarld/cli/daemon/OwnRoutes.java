package se.omvarld.cli.daemon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.StartupListener;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The route files of an integrator's own: loaded one by one after those of the bundle, and started one by one after them. One that
 * fails, whatever it does, is left out, and all else runs.
 */
final class OwnRoutes implements StartupListener {
    private static final Logger LOG = LoggerFactory.getLogger("daemon");

    private final CheckedRoutes checked;
    /** The files of the routes that are to be started, by the routes' ids. */
    private final Map<String, Path> resting = new LinkedHashMap<>();

    OwnRoutes(CheckedRoutes checked) {
        this.checked = checked;
    }

    /** Adds them to a context that is not started yet. */
    void load(ModelCamelContext context) throws Exception {
        context.addStartupListener(this);
        for (Path file : checked.own()) {
            List<RouteDefinition> before = List.copyOf(context.getRouteDefinitions());
            try {
                PluginHelper.getRoutesLoader(context)
                        .loadRoutes(PluginHelper.getResourceLoader(context)
                                .resolveResource("file:" + file.toAbsolutePath()));
                for (RouteDefinition route : added(context, before)) {
                    prove(context, route);
                    rest(context, route, file);
                }
            } catch (Exception | LinkageError e) {
                added(context, before).forEach(route -> takeBack(context, route));
                resting.values().removeIf(file::equals);
                leaveOut(file, e);
            }
        }
    }

    private static List<RouteDefinition> added(ModelCamelContext context, List<RouteDefinition> before) {
        List<RouteDefinition> added = new ArrayList<>(context.getRouteDefinitions());
        added.removeAll(before);
        return added;
    }

    /** Builds it once as the start will: a bean that cannot be made, or an endpoint, is found here. */
    private static void prove(ModelCamelContext context, RouteDefinition route) {
        if (route.getTemplateParameters() == null
                || route.getTemplateParameters().isEmpty()) {
            context.getModelReifierFactory().createRoute(context, route);
        }
    }

    private void rest(CamelContext context, RouteDefinition route, Path file) {
        String startup = Optional.ofNullable(route.getAutoStartup()).orElse("true");
        if (!"false".equals(context.resolvePropertyPlaceholders(startup))) {
            route.setAutoStartup("false");
            resting.put(route.getRouteId(), file);
        }
    }

    private static void takeBack(ModelCamelContext context, RouteDefinition route) {
        try {
            context.removeRouteDefinition(route);
        } catch (Exception e) {
            LOG.debug("nothing is left of {}", route.getRouteId(), e);
        }
    }

    @Override
    public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
        // the bundle's routes come first
    }

    @Override
    public void onCamelContextFullyStarted(CamelContext context, boolean alreadyStarted) {
        resting.forEach((id, file) -> {
            try {
                context.getRouteController().startRoute(id);
            } catch (Exception | LinkageError e) {
                leaveOut(file, e);
            }
        });
    }

    private void leaveOut(Path file, Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        String problem =
                file + ":1: cannot be started (" + root.getClass().getSimpleName() + ": " + root.getMessage() + ")";
        checked.leaveOut(problem);
        LOG.error("left out, all else runs: {}", problem);
    }
}
