package se.omvarld.source.discovery;

import java.util.Map;

/**
 * One way in which a site might be watched.
 *
 * @param kind the kind of source
 * @param from where the address comes from, in plain words
 * @param parameters what the kind needs besides publisher and url
 */
public record Candidate(String kind, String address, String from, Map<String, String> parameters) {

    static Candidate of(String kind, String address, String from) {
        return new Candidate(kind, address, from, Map.of());
    }
}
