package se.omvarld.source.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headers that a source wants with each request, as its parameter {@code headers} names them: {@code X-Api-Key: <riksbank> |
 * Cookie: lang=sv}. A secret stands there by its name in angle brackets, never itself. {@code Authorization: Basic user:<name>} is
 * encoded as basic sign-in wants it.
 */
public record RequestHeaders(List<Header> headers) {
    private static final Pattern HEADER = Pattern.compile("([A-Za-z0-9-]{1,60}):[ ]*([\\x20-\\x7E]{1,1000})");
    private static final Pattern SECRET = Pattern.compile("<([a-z][a-z0-9-]{0,40})>");
    private static final Pattern BASIC = Pattern.compile("(?i)Basic ([^:]+:.*)");

    /** The words of a name, between its hyphens, whose header or cookie carries a secret: Authorization, X-Api-Key, connect.sid. */
    private static final Pattern SECRET_WORD = Pattern.compile(
            "auth|authorization|authentication|.*auth|.*token|.*secret|.*key|.*password|.*signature|.*credentials?|jwt"
                    + "|sid|.*sess(ion)?(id)?|login|logged");

    /** What may stand beside a secret by name: a scheme, a user or a field's name. */
    private static final Pattern BESIDE =
            Pattern.compile("(?:[A-Za-z][A-Za-z0-9-]{0,19} )?(?:[\\w.@+-]{0,64}[:=])?\"?\"?");

    /** Long, with letters and digits and without a space: what else should that be. */
    private static final Pattern TOKEN = Pattern.compile("(?=\\S*\\d)(?=\\S*[A-Za-z])\\S{20,}");

    /** Those of browsers, whose values may be long. */
    private static final Set<String> PLAIN = Set.of("accept", "accept-language", "origin", "referer");

    /** What the client sets itself, or what would lead a request elsewhere. */
    private static final Set<String> OURS = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "te",
            "upgrade",
            "trailer",
            "expect",
            "accept-encoding",
            "proxy-authorization",
            "user-agent",
            "if-none-match",
            "if-modified-since",
            "range");

    /** One header; its value as the file has it. */
    public record Header(String name, String value) {
        /** What is sent. */
        public String filled(UnaryOperator<String> secrets) {
            String filled =
                    SECRET.matcher(value).replaceAll(found -> Matcher.quoteReplacement(secrets.apply(found.group(1))));
            Matcher basic = BASIC.matcher(filled);
            return name.equalsIgnoreCase("Authorization") && basic.matches()
                    ? "Basic "
                            + Base64.getEncoder().encodeToString(basic.group(1).getBytes(StandardCharsets.UTF_8))
                    : filled;
        }
    }

    /** Reads the parameter; what {@link #problem} finds wrong is left out. */
    public static RequestHeaders parse(String text) {
        List<Header> headers = new ArrayList<>();
        for (String part : text.split("\\|", -1)) {
            Matcher header = HEADER.matcher(part.strip());
            if (header.matches()) {
                headers.add(new Header(header.group(1), header.group(2).strip()));
            }
        }
        return new RequestHeaders(headers);
    }

    /** Whether a secret of this installation would be sent. */
    public boolean nameSecrets() {
        return headers.stream()
                .anyMatch(header -> SECRET.matcher(header.value()).find());
    }

    /** What is wrong with the parameter; its value is not shown, since people write secrets there. */
    public static Optional<String> problem(String text) {
        for (String part : text.split("\\|", -1)) {
            Matcher header = HEADER.matcher(part.strip());
            if (!header.matches()) {
                return Optional.of(
                        "headers are written like X-Api-Key: <name> | Cookie: lang=sv, where <name> is a secret that"
                                + " OMVARLD_SOURCE_NAME gives");
            }
            String name = header.group(1).toLowerCase(Locale.ROOT);
            if (OURS.contains(name)) {
                return Optional.of("the header " + header.group(1) + " is set by the program itself");
            } else if (holdsSecret(name, header.group(2).strip())) {
                return Optional.of(header.group(1) + " holds a secret: name it, like " + header.group(1) + ": "
                        + (name.equals("authorization") ? "Bearer <name> or Basic user:<name>" : example(name))
                        + ", and set OMVARLD_SOURCE_NAME; files are shown, exported and backed up");
            }
        }
        return Optional.empty();
    }

    private static String example(String name) {
        return name.equals("cookie") ? "session=<name>" : "<name>";
    }

    /** Whether a value holds a secret itself, by the header's or cookie's name or by how it looks. */
    private static boolean holdsSecret(String name, String value) {
        if (name.equals("cookie")) {
            return Arrays.stream(value.split(";", -1))
                    .map(cookie -> cookie.strip().split("=", 2))
                    .anyMatch(cookie -> isLiteral(cookie[0], cookie.length == 2 ? cookie[1] : cookie[0]));
        }
        return !PLAIN.contains(name) && isLiteral(name, value);
    }

    private static boolean isLiteral(String name, String value) {
        String beside = SECRET.matcher(value).replaceAll("");
        boolean named = Arrays.stream(name.toLowerCase(Locale.ROOT).split("[-_.]+", -1))
                .anyMatch(word -> SECRET_WORD.matcher(word).matches());
        return named
                ? beside.equals(value) || !BESIDE.matcher(beside).matches()
                : Arrays.stream(beside.split(" ", -1))
                        .anyMatch(word -> TOKEN.matcher(word).matches());
    }

    /**
     * Whether the headers may be sent to an address: its server, which is scheme, host and port, is one that the source's own
     * addresses name; or the same host's usual port with https instead of http, never the other way.
     */
    public static boolean belongTo(String address, List<String> own) {
        Optional<URI> to = uri(address);
        List<URI> named = own.stream().flatMap(one -> uri(one).stream()).toList();
        boolean inTheClear = to.filter(
                        uri -> isHttp(uri) && named.stream().anyMatch(one -> sameHost(one, uri) && !isHttp(one)))
                .isPresent();
        return !inTheClear
                && to.filter(uri -> named.stream().anyMatch(one -> isServer(one, uri)))
                        .isPresent();
    }

    private static boolean isServer(URI own, URI to) {
        boolean same = own.getScheme().equalsIgnoreCase(to.getScheme()) && port(own) == port(to);
        boolean secured = isHttp(own) && !isHttp(to) && port(own) == 80 && port(to) == 443;
        return sameHost(own, to) && (same || secured);
    }

    private static boolean sameHost(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost());
    }

    private static boolean isHttp(URI uri) {
        return uri.getScheme().equalsIgnoreCase("http");
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : isHttp(uri) ? 80 : 443;
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address)).filter(uri -> uri.getScheme() != null && uri.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The variable that gives a secret. */
    public static String variable(String secret) {
        return "OMVARLD_SOURCE_" + secret.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
