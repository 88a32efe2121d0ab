package se.omvarld.item.address;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;

/** What two addresses of one thing have in common. */
final class AddressIdentity {
    /** A database's index takes no longer ones: the rest becomes a hash. */
    private static final int LONGEST_IDENTITY = 1000;

    private AddressIdentity() {}

    /** Of a cleaned address. */
    static String of(AddressParts clean) {
        return bounded(identity(clean));
    }

    static String identity(AddressParts clean) {
        String path = PercentEncoding.normalised(SessionId.withoutIn(clean.path()));
        Stream<String> parameters = TrackingParameters.meaningful(clean.query())
                .filter(parameter -> !SessionId.isIn(parameter))
                .map(PercentEncoding::normalised)
                .sorted();
        String host = clean.authority().startsWith("www.") ? clean.authority().substring(4) : clean.authority();
        return new AddressParts("https", host, withoutTrailingSlashes(path), Address.query(parameters), null)
                .toString();
    }

    static String bounded(String identity) {
        if (identity.length() <= LONGEST_IDENTITY) {
            return identity;
        }
        byte[] whole = identity.getBytes(StandardCharsets.UTF_8);
        return identity.substring(0, LONGEST_IDENTITY - 100) + "#" + UUID.nameUUIDFromBytes(whole);
    }

    static String withoutTrailingSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
