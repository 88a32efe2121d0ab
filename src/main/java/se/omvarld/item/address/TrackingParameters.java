package se.omvarld.item.address;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What senders add to addresses in order to follow readers, and what must go because some of it identifies them. */
final class TrackingParameters {

    /** Eloqua, Dynamics, Google, Matomo, HubSpot, MailChimp. */
    private static final List<String> PREFIXES =
            List.of("utm_", "elq", "msdynmkt", "mtm_", "pk_", "hsa_", "_hs", "oly_", "mc_");

    /** {@code details} and {@code publisherId} are what Dynamics and Via TT add. */
    private static final Set<String> NAMES = Set.of(
            "details",
            "publisherid",
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "mkt_tok",
            "vero_id",
            "_ga",
            "_gl");

    private static final Set<String> REDIRECT_PARAMETERS = Set.of("url", "q", "u");

    private TrackingParameters() {}

    static boolean isTracking(String parameter) {
        String name = PercentEncoding.decoded(parameter.split("=", 2)[0]).toLowerCase(Locale.ROOT);
        return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** The parameters of a query that mean something, in the given order; ampersands may be HTML-escaped. */
    static Stream<String> meaningful(String query) {
        return query == null
                ? Stream.empty()
                : Arrays.stream(query.replace("&amp;", "&").split("&")).filter(p -> !p.isEmpty() && !isTracking(p));
    }

    /** Where an address of a known redirect service leads to. */
    static Optional<String> target(AddressParts address) {
        if (!isRedirect(address)) {
            return Optional.empty();
        }
        return meaningful(address.query())
                .map(parameter -> parameter.split("=", 2))
                .filter(pair -> pair.length == 2 && REDIRECT_PARAMETERS.contains(pair[0]))
                .map(pair -> PercentEncoding.decoded(pair[1]))
                .filter(target -> target.startsWith("https://") || target.startsWith("http://"))
                .findFirst();
    }

    private static boolean isRedirect(AddressParts address) {
        if (address.authority() == null) {
            return false;
        }
        String host = address.authority().toLowerCase(Locale.ROOT);
        return switch (address.path()) {
            case "/url" -> host.matches("(www\\.)?google\\.[a-z.]{2,6}");
            case "/l.php" -> host.matches("lm?\\.facebook\\.com");
            default -> host.endsWith(".safelinks.protection.outlook.com");
        };
    }
}
