package se.omvarld.source.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.URIAuthority;
import se.omvarld.source.config.RequestHeaders;

/**
 * Adds the headers that a source's file names, with their secrets, as the request leaves: no route, log or message ever has them. They
 * go to the servers of the source's own addresses and nowhere else ({@link RequestHeaders#belongTo}), whatever redirects there are.
 */
final class SourceRequestHeaders implements HttpRequestInterceptor {
    /** Set by the route: the source's addresses, a tab, and its headers as its file has them. */
    static final String WANTED = "X-Omvarld-Headers";

    private static final int LONGEST = 4096;

    private final Map<String, String> environment;

    SourceRequestHeaders(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void process(HttpRequest request, EntityDetails entity, HttpContext context) throws IOException {
        Header wanted = request.getFirstHeader(WANTED);
        request.removeHeaders(WANTED);
        if (wanted == null) {
            return;
        }
        String[] parts = wanted.getValue().split("\t", 2);
        if (parts.length == 2 && isOwn(request, parts[0])) {
            for (RequestHeaders.Header header : RequestHeaders.parse(parts[1]).headers()) {
                add(request, header);
            }
        }
    }

    private static boolean isOwn(HttpRequest request, String addresses) {
        URIAuthority to = request.getAuthority();
        return to != null
                && RequestHeaders.belongTo(
                        request.getScheme() + "://" + to.getHostName() + (to.getPort() < 0 ? "" : ":" + to.getPort()),
                        List.of(addresses.split(" ")));
    }

    private void add(HttpRequest request, RequestHeaders.Header header) throws MissingSecretException {
        try {
            String value = header.filled(this::secret);
            Header before = request.getFirstHeader(header.name());
            boolean joined = before != null && header.name().equalsIgnoreCase("Cookie");
            request.setHeader(header.name(), joined ? before.getValue() + "; " + value : value);
        } catch (IllegalArgumentException e) {
            throw new MissingSecretException(e.getMessage());
        }
    }

    private String secret(String name) {
        String variable = RequestHeaders.variable(name);
        String value = environment.get(variable);
        if (value == null && environment.containsKey(variable + "_FILE")) {
            value = content(environment.get(variable + "_FILE"));
        }
        if (value == null || value.isEmpty() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the secret '" + name + "' of its headers is not set; set " + variable
                    + ", or " + variable + "_FILE, in the daemon's environment");
        }
        return value;
    }

    private static String content(String file) {
        try {
            Path path = Path.of(file);
            return Files.size(path) > LONGEST ? "" : Files.readString(path).strip();
        } catch (IOException | InvalidPathException e) {
            return "";
        }
    }
}
