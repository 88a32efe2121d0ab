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

    /**
     * Takes a request apart.
     *
     * @param query as it was sent; null when there was none; what is wrong or too long in it is left out
     */
    public static PageRequest of(String path, String query) {
        Map<String, String> parameters = new TreeMap<>();
        if (query != null) {
            for (String pair : query.split("&", MOST_PARAMETERS + 1)) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.length() <= 3 * LONGEST && parameters.size() < MOST_PARAMETERS) {
                    parameters.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return new PageRequest(path, parameters);
    }

    private static String decoded(String value) {
        try {
            String text = URLDecoder.decode(value, StandardCharsets.UTF_8);
            return text.length() <= LONGEST ? text.replace('\0', ' ') : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "").strip();
    }
}
