package se.omvarld.source.config;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sources that are in force, by id. */
public final class Sources {
    private volatile Map<String, Source> byId;

    public Sources(List<Source> sources) {
        replace(sources);
    }

    /** Puts others in force. */
    public void replace(List<Source> sources) {
        byId = sources.stream().collect(Collectors.toMap(Source::id, Function.identity()));
    }

    /** Every source, in no order. */
    public Collection<Source> all() {
        return byId.values();
    }
}
