package se.omvarld.observe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names under which the status page may be asked. A page elsewhere that lets its own name point to this machine (DNS
 * rebinding) sends that name, and is refused.
 *
 * @param any whether every name will do: a password is needed, which a browser gives to no other name
 * @param proxied whether names of a reverse proxy are among them
 */
record AllowedHosts(boolean any, boolean proxied, Set<String> names) {
    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @param more names of a reverse proxy, separated by spaces or commas; empty for none */
    static AllowedHosts of(ObserveAddress address, String more) {
        Set<String> named = Arrays.stream(more.split("[\\s,]+", -1))
                .filter(name -> !name.isEmpty())
                .map(AllowedHosts::folded)
                .collect(Collectors.toSet());
        String own = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
        return new AllowedHosts(
                !address.isLoopback() && named.isEmpty(),
                !named.isEmpty(),
                Stream.of(OWN, named, Set.of(folded(own))).flatMap(Set::stream).collect(Collectors.toSet()));
    }

    /** @param header the request's Host, with or without a port; null when there is none */
    boolean allow(String header) {
        return any || (header != null && names.contains(folded(header.replaceFirst(":\\d{1,5}$", ""))));
    }

    /**
     * Whether a form was sent by a page of this server: browsers name the page's server in Origin, and no page can forge it.
     *
     * @param origin the request's Origin; null when there is none
     * @param header the request's Host
     */
    boolean isOwn(String origin, String header) {
        String server = origin == null ? "" : folded(origin.replaceFirst("^https?://", ""));
        return origin != null
                && !server.equals(folded(origin))
                && (server.equals(folded(String.valueOf(header)))
                        || (proxied && names.contains(server.replaceFirst(":\\d{1,5}$", ""))));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
