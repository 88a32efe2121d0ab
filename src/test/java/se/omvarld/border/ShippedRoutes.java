package se.omvarld.border;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The shipped route files as maps and lists; the routes of templates among them. */
final class ShippedRoutes {
    /**
     * A route.
     *
     * @param from its consumer: uri, parameters and steps
     */
    record Shipped(String id, Map<?, ?> from) {
        String uri() {
            return from.get("uri").toString();
        }
    }

    private ShippedRoutes() {}

    static List<Shipped> all() {
        List<Shipped> routes = new ArrayList<>();
        for (Object entry : entries()) {
            Map<?, ?> map = (Map<?, ?>) entry;
            if (map.get("route") instanceof Map<?, ?> route) {
                routes.add(new Shipped(route.get("id").toString(), (Map<?, ?>) route.get("from")));
            } else if (map.get("routeTemplate") instanceof Map<?, ?> template) {
                Map<?, ?> route = (Map<?, ?>) template.get("route");
                routes.add(new Shipped("template " + template.get("id"), (Map<?, ?>) route.get("from")));
            }
        }
        return routes;
    }

    private static List<Object> entries() {
        List<Object> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("routes"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".camel.yaml"))
                    .filter(path -> !path.startsWith("routes/sources"))
                    .sorted()
                    .toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    entries.addAll((List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
