package se.omvarld.border;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.impl.DefaultCamelContext;

/** What Camel's own catalogue says of the components that are in the distribution. */
public final class Components {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonNode> DESCRIBED = new ConcurrentHashMap<>();

    private Components() {}

    /** The names of all headers that any component here listens to or sets. */
    public static Set<String> headers() {
        Set<String> names = new TreeSet<>();
        for (String scheme : schemes()) {
            described(scheme).path("headers").fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    private static Set<String> schemes() {
        Set<String> schemes = new TreeSet<>();
        try {
            ClassLoader loader = Components.class.getClassLoader();
            for (URL list :
                    Collections.list(loader.getResources("META-INF/services/org/apache/camel/component.properties"))) {
                Properties properties = new Properties();
                try (InputStream in = list.openStream()) {
                    properties.load(in);
                }
                schemes.addAll(
                        List.of(properties.getProperty("components").strip().split("\\s+")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return schemes;
    }

    /** Whether an endpoint that is sent to does something else when a message has certain headers. */
    static boolean isSteered(String scheme) {
        for (JsonNode header : described(scheme).path("headers")) {
            if (!header.path("label").asText().equals("consumer")) {
                return true;
            }
        }
        return false;
    }

    /** Whether an endpoint makes Camel's headers of what comes from outside, unless a strategy filters them. */
    static boolean takesHeadersOver(String scheme) {
        return described(scheme).path("properties").has("headerFilterStrategy");
    }

    private static JsonNode described(String scheme) {
        return DESCRIBED.computeIfAbsent(scheme, Components::read);
    }

    private static JsonNode read(String scheme) {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            return JSON.readTree(context.getComponentParameterJsonSchema(scheme));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
