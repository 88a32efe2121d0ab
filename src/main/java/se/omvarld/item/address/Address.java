package se.omvarld.item.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a link is, decided here alone: {@link #cleaned} reads what a source wrote, {@link #link} lets it be shown, {@link #canonical}
 * tells whether two are the same, {@link #target} follows a redirect.
 */
public final class Address {

    /** Longer ones are no addresses of articles. */
    private static final int LONGEST = 4000;

    /** Word opens no link longer than 2083 characters. */
    private static final int LONGEST_LINK = 2000;

    /** What stands where an address should: a word that says there is none. */
    private static final Pattern NO_ADDRESS =
            Pattern.compile("(?i)\\s*(?:n/a|null|nil|none|undefined|nan|[-–—]|#+)\\s*");

    /** What ends an attribute or a line, or hides; a browser takes a backslash for a slash. */
    private static final Pattern NO_LINK = Pattern.compile("[\\p{C}\\p{Z}<>\"\\\\&&[^ ]]");

    private Address() {}

    /**
     * The identity of an address, for comparing, not for opening: https, no {@code www.}, no trailing slash, fragment,
     * tracking or session, parameters sorted, one spelling of percent codes.
     *
     * @return empty when this is no http or https address
     */
    public static Optional<String> canonical(String address) {
        if (address.length() <= LONGEST && PlainAddress.is(address)) {
            return Optional.of(AddressIdentity.bounded(PlainAddress.identity(address)));
        }
        return cleaned(address, "").map(AddressParts::of).map(AddressIdentity::of);
    }

    /**
     * The address that people see: absolute, without tracking and log-in names, safe to put between quotes.
     *
     * @param link what the source wrote, possibly relative
     * @param base the address of the page that holds it; may be empty
     * @return empty when there is no link, or it is neither http nor https
     */
    public static Optional<String> cleaned(String link, String base) {
        if (link == null || base == null || link.length() > LONGEST || base.length() > LONGEST || link.isBlank()) {
            return Optional.empty();
        }
        if (PlainAddress.is(link)) {
            return Optional.of(link);
        }
        return isNone(link) ? Optional.empty() : cleanedByParts(link, base);
    }

    static Optional<String> cleanedByParts(String link, String base) {
        AddressParts whole = WrittenAddress.parts(WrittenAddress.mended(link)).seenFrom(WrittenAddress.parts(base));
        String found = TrackingParameters.target(whole).orElseGet(whole::toString);
        AddressParts direct = WrittenAddress.parts(found);
        return AddressHost.of(direct)
                .map(host -> clean(direct, host).toString())
                .filter(Address::isShort);
    }

    /**
     * The address as it may become a link in a mail, a document or a page, in ASCII. Nothing is mended: what is hidden in it,
     * names a user or is no whole address of the web becomes none.
     *
     * @param address cleaned, or from a person or an old file
     */
    public static Optional<URI> link(String address) {
        String text = address.strip();
        AddressParts parts = AddressParts.of(text);
        if (text.length() > LONGEST_LINK
                || NO_LINK.matcher(text).find()
                || parts.authority() == null
                || parts.authority().indexOf('@') >= 0) {
            return Optional.empty();
        }
        return AddressHost.of(parts).flatMap(host -> {
            String start = parts.scheme().toLowerCase(Locale.ROOT) + "://" + host;
            String rest = new AddressParts(null, null, parts.path(), parts.query(), parts.fragment()).toString();
            return uri(start + PercentEncoding.encoded(rest).replace("[", "%5B").replace("]", "%5D"));
        });
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Where a redirect leads: as it was sent, tracking included, without fragment and log-in names.
     *
     * @param base the address that redirects
     * @return empty when this is neither http nor https
     */
    public static Optional<String> target(String location, String base) {
        if (location.length() > LONGEST || location.isBlank()) {
            return Optional.empty();
        }
        AddressParts whole = WrittenAddress.parts(location).seenFrom(WrittenAddress.parts(base));
        return AddressHost.of(whole)
                .map(host -> new AddressParts(
                                whole.scheme().toLowerCase(Locale.ROOT),
                                host,
                                PercentEncoding.encoded(whole.straightPath()),
                                whole.query() == null ? null : PercentEncoding.encoded(whole.query()),
                                null)
                        .toString())
                .filter(Address::isShort);
    }

    /** The host of an address in small letters, without {@code www.}; empty when it has none. */
    public static String site(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The path of an address, as it is written. */
    public static String path(String address) {
        return AddressParts.of(address).path();
    }

    /** A part of an address with its percent codes as the characters that they stand for. */
    public static String decoded(String part) {
        return PercentEncoding.decoded(part);
    }

    /** Percent codes make an address longer; one that could not be read again is none. */
    private static boolean isShort(String address) {
        return address.length() <= LONGEST;
    }

    /** Whether a text stands where an address or a name should, and says that there is none: "N/A". */
    public static boolean isNone(String text) {
        return NO_ADDRESS.matcher(text).matches();
    }

    private static AddressParts clean(AddressParts address, String host) {
        String fragment = address.fragment();
        boolean keepsFragment = fragment != null && !fragment.isEmpty() && !TrackingParameters.isTracking(fragment);
        return new AddressParts(
                address.scheme().toLowerCase(Locale.ROOT),
                host,
                PercentEncoding.encoded(address.straightPath()),
                query(TrackingParameters.meaningful(address.query()).map(PercentEncoding::encoded)),
                keepsFragment ? PercentEncoding.encoded(fragment) : null);
    }

    static String query(Stream<String> parameters) {
        String query = parameters.collect(Collectors.joining("&"));
        return query.isEmpty() ? null : query;
    }
}
