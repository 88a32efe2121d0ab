package se.omvarld.item.address;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
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

    /** A database's index takes no longer ones: the rest becomes a hash. */
    private static final int LONGEST_IDENTITY = 1000;

    /** Many times what a name may have; Punycode takes the square of it. */
    private static final int LONGEST_HOST = 1000;

    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:.*@)?(.+?)(?::(\\d{0,5}))?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*+|\\[[0-9a-f:.]+]");

    /** What stands where an address should: a word that says there is none. */
    private static final Pattern NO_ADDRESS =
            Pattern.compile("(?i)\\s*(?:n/a|null|nil|none|undefined|nan|[-–—]|#+)\\s*");

    private static final Pattern BACKWARDS = Pattern.compile("(?i)https?:/?\\\\");

    /** One slash, or three. */
    private static final Pattern SLASHES = Pattern.compile("(?i)^(https?:)(?:/|///+)(?=[^/])");

    private static final Pattern WRAPPED = Pattern.compile("^[<\"]([^<>\"]+)[>\"]$");

    private static final Pattern TWICE = Pattern.compile("(?i)https?://(?=https?:/?/)");

    /** What ends an attribute or a line, or hides; a browser takes a backslash for a slash. */
    private static final Pattern NO_LINK = Pattern.compile("[\\p{C}\\p{Z}<>\"\\\\&&[^ ]]");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

    private Address() {}

    /**
     * The identity of an address, for comparing, not for opening: https, no {@code www.}, no trailing slash, fragment,
     * tracking or session, parameters sorted, one spelling of percent codes.
     *
     * @return empty when this is no http or https address
     */
    public static Optional<String> canonical(String address) {
        if (address.length() <= LONGEST && PlainAddress.is(address)) {
            return Optional.of(bounded(PlainAddress.identity(address)));
        }
        return cleaned(address, "").map(AddressParts::of).map(Address::identity).map(Address::bounded);
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
        AddressParts whole = parts(mended(link)).seenFrom(parts(base));
        String found = TrackingParameters.target(whole).orElseGet(whole::toString);
        AddressParts direct = parts(found);
        return host(direct).map(host -> clean(direct, host).toString()).filter(Address::isShort);
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
        return host(parts).flatMap(host -> {
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
        AddressParts whole = parts(location).seenFrom(parts(base));
        return host(whole)
                .map(host -> new AddressParts(
                                whole.scheme().toLowerCase(Locale.ROOT),
                                host,
                                PercentEncoding.encoded(whole.straightPath()),
                                whole.query() == null ? null : PercentEncoding.encoded(whole.query()),
                                null)
                        .toString())
                .filter(Address::isShort);
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

    /** {@code https:\\\\m.se\\a}, as browsers read it, and {@code http://https://m.se/a}. */
    /** Whether a text stands where an address or a name should, and says that there is none: "N/A". */
    public static boolean isNone(String text) {
        return NO_ADDRESS.matcher(text).matches();
    }

    private static String mended(String link) {
        String text = WRAPPED.matcher(link.strip()).replaceFirst("$1");
        if (text.startsWith("www.")) {
            text = "https://" + text;
        }
        text = SLASHES.matcher(text).replaceFirst("$1//");
        if (BACKWARDS.matcher(text).lookingAt()) {
            text = text.replace('\\', '/');
        }
        Matcher twice = TWICE.matcher(text);
        return twice.lookingAt() ? text.substring(twice.end()) : text;
    }

    private static AddressParts parts(String address) {
        boolean visible = address.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return AddressParts.of(
                visible ? address : INVISIBLE.matcher(address).replaceAll("").strip());
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

    static String identity(AddressParts clean) {
        String path = PercentEncoding.normalised(SessionId.withoutIn(clean.path()));
        Stream<String> parameters = TrackingParameters.meaningful(clean.query())
                .filter(parameter -> !SessionId.isIn(parameter))
                .map(PercentEncoding::normalised)
                .sorted();
        String host = clean.authority().startsWith("www.") ? clean.authority().substring(4) : clean.authority();
        return new AddressParts("https", host, withoutTrailingSlashes(path), query(parameters), null).toString();
    }

    private static String bounded(String identity) {
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

    private static String query(Stream<String> parameters) {
        String query = parameters.collect(Collectors.joining("&"));
        return query.isEmpty() ? null : query;
    }

    /** The host in lower case and ASCII, with the port where it is not the usual one. */
    private static Optional<String> host(AddressParts address) {
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
