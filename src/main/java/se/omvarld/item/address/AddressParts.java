package se.omvarld.item.address;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address cut into the five parts of RFC 3986 (appendix B); any string can be cut. A part that is absent is null,
 * which differs from one that is empty. {@link java.net.URI} refuses much of what sources write, hence our own.
 */
record AddressParts(String scheme, String authority, String path, String query, String fragment) {

    private static final Pattern PARTS = Pattern.compile(
            "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);

    static AddressParts of(String address) {
        Matcher parts = PARTS.matcher(address);
        return parts.matches()
                ? new AddressParts(parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5))
                : new AddressParts(null, null, address, null, null);
    }

    /** This address as seen from a page at {@code base} (RFC 3986, 5.2). */
    AddressParts seenFrom(AddressParts base) {
        if (scheme != null) {
            return this;
        }
        if (authority != null) {
            return new AddressParts(base.scheme, authority, path, query, fragment);
        }
        if (path.isEmpty()) {
            String kept = query == null ? base.query : query;
            return new AddressParts(base.scheme, base.authority, base.path, kept, fragment);
        }
        String whole = path.startsWith("/") ? path : base.path.substring(0, base.path.lastIndexOf('/') + 1) + path;
        return new AddressParts(base.scheme, base.authority, whole, query, fragment);
    }

    /** The path without {@code .} and {@code ..} steps, always with a leading slash. */
    String straightPath() {
        Deque<String> steps = new ArrayDeque<>();
        String[] given = path.split("/", -1);
        for (String step : given) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.equals(".")) {
                steps.addLast(step);
            }
        }
        String last = given[given.length - 1];
        String straight = String.join("/", steps) + (last.equals(".") || last.equals("..") ? "/" : "");
        return straight.startsWith("/") ? straight : "/" + straight;
    }

    @Override
    public String toString() {
        return (scheme == null ? "" : scheme + ":")
                + (authority == null ? "" : "//" + authority)
                + path
                + (query == null ? "" : "?" + query)
                + (fragment == null ? "" : "#" + fragment);
    }
}
