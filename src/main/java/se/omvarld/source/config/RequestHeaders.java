package se.omvarld.source.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    /** What is wrong with the parameter; its value is not shown, since people write secrets there. */
    static Optional<String> problem(String text) {
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
            } else if (name.equals("authorization") && !SECRET.matcher(part).find()) {
                return Optional.of(
                        "Authorization holds a secret: name it, like Bearer <name> or Basic user:<name>, and set"
                                + " OMVARLD_SOURCE_NAME; files are shown and backed up");
            }
        }
        return Optional.empty();
    }

    /** The variable that gives a secret. */
    public static String variable(String secret) {
        return "OMVARLD_SOURCE_" + secret.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
