package se.omvarld.item.address;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host of an address of the web. */
final class AddressHost {
    /** Many times what a name may have; Punycode takes the square of it. */
    private static final int LONGEST_HOST = 1000;

    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:.*@)?(.+?)(?::(\\d{0,5}))?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*+|\\[[0-9a-f:.]+]");

    private AddressHost() {}

    /** In lower case and ASCII, with the port where it is not the usual one; empty when the address is not of the web. */
    static Optional<String> of(AddressParts address) {
        boolean secure = "https".equalsIgnoreCase(address.scheme());
        if (address.authority() == null || (!secure && !"http".equalsIgnoreCase(address.scheme()))) {
            return Optional.empty();
        }
        Matcher parts = HOST_AND_PORT.matcher(address.authority());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String port = parts.group(2);
        boolean usual = port == null || port.isEmpty() || port.equals("80") || port.equals("443");
        return ascii(parts.group(1)).map(host -> usual ? host : host + ":" + port);
    }

    private static Optional<String> ascii(String host) {
        if (host.length() > LONGEST_HOST) {
            return Optional.empty();
        }
        try {
            String ascii = IDN.toASCII(PercentEncoding.decoded(host).replaceAll("\\.$", ""), IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT);
            return HOST.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
