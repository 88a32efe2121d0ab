package se.omvarld.source.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A kind of source: the route template's name and its parameters.
 *
 * @param defaults the default of each parameter in the template's order; empty where the source file must set it
 */
public record SourceKind(String name, Map<String, Optional<String>> defaults) {
    /** The loader's own parameters, which no source file sets: the route's id, and what the default schedule adds. */
    public static final String ID = "id";

    public static final String WEEKENDS = "weekends";

    public SourceKind {
        defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
    }

    public boolean knows(String parameter) {
        return defaults.containsKey(parameter) && !parameter.equals(ID) && !parameter.equals(WEEKENDS);
    }

    /** What a source file may set. */
    Set<String> settable() {
        Set<String> names = new TreeSet<>(defaults.keySet());
        names.remove(ID);
        names.remove(WEEKENDS);
        return names;
    }
}
