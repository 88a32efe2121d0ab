package se.omvarld.source.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import se.omvarld.item.text.NearestName;

/** Says what is wrong with the value of a source's parameter, in plain words, with a valid example. */
public final class ParameterCheck {
    /** RFC 3986, 3.2.1; a backslash is a slash to many who read addresses. */
    private static final Pattern LOGIN = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:[/\\\\]*)[^/\\\\?#]*@");

    /** In use by others this year; somebody published it; it follows from how the site builds its addresses; to be tried. */
    private static final List<String> SURENESS = List.of("in use", "seen", "known form", "guess");

    /** Where in a document its items stand, and in an item its parts. */
    private static final Set<String> PLACES = Set.of("items", "title", "link", "date", "lead");

    private final SourceKinds kinds;
    private final Set<String> types;
    private final Map<String, Function<String, Optional<String>>> checks;

    /**
     * Of the parameters of these kinds.
     *
     * @param filter says what is wrong with an expression of the rule language; empty when nothing is
     * @param types of items that the rules name; empty when they are not known
     */
    public ParameterCheck(SourceKinds kinds, Function<String, Optional<String>> filter, Set<String> types) {
        this.kinds = kinds;
        this.types = types;
        this.checks = Map.ofEntries(
                Map.entry("url", ParameterCheck::addresses),
                Map.entry("senders", SenderList::problem),
                Map.entry("schedule", SourceSchedule::problem),
                Map.entry("enabled", ParameterCheck::trueOrFalse),
                Map.entry("watch", ParameterCheck::trueOrFalse),
                Map.entry("render", ParameterCheck::trueOrFalse),
                Map.entry("sure", ParameterCheck::sureness),
                Map.entry("found", value -> unless(value.matches("on|off"), "'" + value + "' is neither on nor off")),
                Map.entry(
                        "language",
                        value ->
                                unless(value.matches("[a-z]{2}"), "'" + value + "' is no language code like sv or en")),
                Map.entry("area", value -> unless(value.matches("[1-6]"), "'" + value + "' is no area; areas are 1–6")),
                Map.entry(
                        "max-items",
                        value -> unless(value.matches("[1-9][0-9]{0,3}"), "'" + value + "' is no whole number 1–9999")),
                Map.entry("headers", RequestHeaders::problem),
                Map.entry("only", filter),
                Map.entry("never", filter),
                Map.entry("link-base", ParameterCheck::addresses),
                Map.entry("link-pattern", ParameterCheck::pattern),
                Map.entry("part-pattern", ParameterCheck::pattern),
                Map.entry(
                        "state",
                        value -> unless(
                                value.matches("[\\w$][\\w$.-]{1,59}"),
                                "'" + value + "' is no name of a page's state like __NEXT_DATA__")));
    }

    public Optional<SourceKind> kind(String name) {
        return kinds.find(name);
    }

    public boolean isOwnRoute(String id) {
        return kinds.isOwnRoute(id);
    }

    String missingKind(String name) {
        return kinds.missing(name);
    }

    public List<String> kinds() {
        return kinds.names();
    }

    /** What is wrong with a value; empty when nothing is, or when the value is empty and so not set. */
    public Optional<String> problem(String kind, String parameter, String value) {
        if (value.contains("{{") || value.contains("}}")) {
            return Optional.of("'{{' and '}}' cannot stand in a value");
        }
        if (value.isEmpty()) {
            return Optional.empty();
        } else if (PLACES.contains(parameter)) {
            boolean paths = ShippedKind.of(kind).filter(ShippedKind::hasPaths).isPresent();
            return paths ? JsonPath.problem(value) : selector(value);
        }
        return checks.getOrDefault(parameter, anything -> Optional.empty()).apply(value);
    }

    /** A type that no rule gives: it is shown as it stands, beside those of the rules. */
    Optional<String> typeWarning(String type) {
        return type.isEmpty() || types.isEmpty() || types.contains(type)
                ? Optional.empty()
                : Optional.of("'" + type + "' is none of the types of config/item-types.yaml"
                        + NearestName.hint(type, types) + "; they are " + String.join(", ", types));
    }

    private static Optional<String> trueOrFalse(String value) {
        return unless(value.matches("true|false"), "'" + value + "' is neither true nor false");
    }

    private static Optional<String> sureness(String value) {
        return unless(
                SURENESS.contains(value),
                "'" + value + "' does not say how sure it is: " + String.join(", ", SURENESS));
    }

    /** The value itself is not shown when it may hold a password. */
    private static Optional<String> addresses(String value) {
        for (String address : value.split("\\s+", -1)) {
            if (LOGIN.matcher(address).lookingAt()) {
                return Optional.of(
                        "an address holds a user or a password (what stands before @): leave them out, since"
                                + " addresses are shown, exported, logged and backed up; only what is open to all can be watched");
            }
            if (address.contains("#")) {
                return Optional.of("leave '" + address.substring(address.indexOf('#'))
                        + "' out of the address: no server is asked for that part");
            }
            if (!isWeb(address)) {
                return Optional.of("'" + address + "' is no web address; it begins with https:// or http://,"
                        + " and several are separated by spaces");
            }
        }
        return Optional.empty();
    }

    /** An address as it may be shown: without user and password. */
    public static String withoutLogin(String address) {
        return LOGIN.matcher(address).replaceFirst("$1");
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            return uri.getScheme() != null && uri.getScheme().matches("https?") && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<String> selector(String value) {
        return CssSelector.problem(value)
                .map(why -> "'" + value + "' is no CSS selector like 'article.news > h2' (" + why + ")");
    }

    private static Optional<String> pattern(String value) {
        return LinkPattern.problem(value).map(why -> "no regular expression: " + why);
    }

    private static Optional<String> unless(boolean right, String problem) {
        return right ? Optional.empty() : Optional.of(problem);
    }
}
