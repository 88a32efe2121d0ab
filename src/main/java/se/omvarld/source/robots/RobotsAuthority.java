package se.omvarld.source.robots;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one robots.txt holds for (RFC 9309, 2.3): a scheme and an authority.
 *
 * @param scheme {@code http} or {@code https}
 * @param authority host, and port if the address has one, in lower case; empty when the address is no web address
 */
public record RobotsAuthority(String scheme, String authority) {
    private static final String ROBOTS = "/robots.txt";

    private static final Pattern ADDRESS =
            Pattern.compile("(https?)://(?:[^/?#@]*@)?([^/?#@]+).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    public static RobotsAuthority of(String address) {
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches()
                ? new RobotsAuthority(
                        parts.group(1).toLowerCase(Locale.ROOT), parts.group(2).toLowerCase(Locale.ROOT))
                : new RobotsAuthority("http", "");
    }

    /** The authority without its port. */
    public String host() {
        return authority.replaceFirst(":\\d*$", "");
    }

    public String robotsAddress() {
        return this + ROBOTS;
    }

    /** Whether a path is that of a robots.txt. */
    public static boolean isRobots(String path) {
        return ROBOTS.equals(path);
    }

    @Override
    public String toString() {
        return scheme + "://" + authority;
    }
}
