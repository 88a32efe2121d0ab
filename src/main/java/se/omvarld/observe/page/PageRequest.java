package se.omvarld.observe.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is asked for.
 *
 * @param path decoded
 * @param parameters of the query, decoded; of one that comes twice the first
 */
public record PageRequest(String path, Map<String, String> parameters) {
    private static final int MOST_PARAMETERS = 10;
    private static final int LONGEST = 3_000;
    private static final int MOST_FIELDS = 20;

    /**
     * Takes a request apart.
     *
     * @param query as it was sent; null when there was none; what is wrong or too long in it is left out
     */
    public static PageRequest of(String path, String query) {
        return of(path, query == null ? "" : query, MOST_PARAMETERS, LONGEST);
    }

    /** Takes a form apart, as browsers send it; its length is bounded by whoever has read it. */
    public static PageRequest form(String path, String body) {
        return of(path, body, MOST_FIELDS, body.length());
    }

    private static PageRequest of(String path, String query, int most, int longest) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : query.split("&", most + 1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.length() <= 3 * longest && parameters.size() < most) {
                parameters.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1), longest));
            }
        }
        return new PageRequest(path, parameters);
    }

    private static String decoded(String value, int longest) {
        try {
            String text = URLDecoder.decode(value, StandardCharsets.UTF_8);
            return text.length() <= longest ? text.replace('\0', ' ') : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** A parameter's value without blanks around it; empty when there is none. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "").strip();
    }
}
