package se.omvarld.source.mail;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import se.omvarld.item.Address;

/** Where a link in a mail leads to, as far as the link itself says so. Nothing is called: a call would tell who reads. */
final class UnwrappedLink {
    private UnwrappedLink() {}

    /** The address without tracking; empty when it is none of the web. */
    static Optional<String> of(String link) {
        return Address.cleaned(link, "").map(address -> target(address).orElse(address));
    }

    /** A counting service's address may carry the real one as a parameter. */
    private static Optional<String> target(String address) {
        int query = address.indexOf('?');
        return query < 0
                ? Optional.empty()
                : Arrays.stream(address.substring(query + 1).split("&"))
                        .map(parameter -> decoded(parameter.substring(parameter.indexOf('=') + 1)))
                        .filter(value -> value.startsWith("https://") || value.startsWith("http://"))
                        .flatMap(value -> Address.cleaned(value, "").stream())
                        .findFirst();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
