package se.omvarld.store.found;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.omvarld.source.config.Source;
import se.omvarld.source.discovery.Candidate;

/**
 * Where a source is read in place of its own addresses.
 *
 * @param ownTried when its own addresses were last asked
 */
public record FoundAddress(String source, Candidate candidate, Instant foundAt, Optional<Instant> ownTried) {
    /** What a source says of how its own document is to be read. */
    private static final Set<String> OF_ITS_KIND = Set.of(
            "url",
            "state",
            "items",
            "title",
            "link",
            "date",
            "lead",
            "link-base",
            "link-pattern",
            "part-pattern",
            "watch",
            "render");

    /** The source as it is read there: all that does not say how its own document is read stays. */
    public Source instead(Source own) {
        Map<String, String> parameters = new HashMap<>(own.parameters());
        parameters.keySet().removeAll(OF_ITS_KIND);
        parameters.putAll(candidate.parameters());
        parameters.put("url", candidate.address());
        return own.at(candidate.kind(), parameters);
    }
}
