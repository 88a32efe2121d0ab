package se.omvarld.observe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the status page is served.
 *
 * @param host a host name or an IP address, without brackets
 * @param port 1–65535; 0 for any free one
 */
public record ObserveAddress(String host, int port) {
    private static final Pattern FORM = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9.-]+):(\\d{1,5})");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1");
    private static final String RIGHT = "HOST:PORT like 127.0.0.1:8080 or [::1]:8080, or nothing";

    /** What is wrong with the setting {@code observe.address}; empty when nothing is. */
    public static Optional<String> problem(String value) {
        return value.isEmpty() || parse(value).isPresent()
                ? Optional.empty()
                : Optional.of("'" + value + "' is not " + RIGHT);
    }

    /** What is wrong with the settings {@code observe.…} together; it begins with the name of the one to mend. */
    public static Optional<String> contradiction(Map<String, String> settings) {
        boolean user = !settings.get("observe.user").isEmpty();
        boolean password = !settings.get("observe.password").isEmpty();
        boolean open = parse(settings.get("observe.address"))
                .filter(address -> !address.isLoopback())
                .isPresent();
        if (open && !(user && password)) {
            return Optional.of("observe.address: '" + settings.get("observe.address")
                    + "' can be reached from other machines, and the status page has no "
                    + (user ? "password" : password ? "user" : "user and password")
                    + "; set observe.user here and OMVARLD_OBSERVE_PASSWORD in the environment, or keep to this machine with"
                    + " 127.0.0.1:8080");
        }
        if ("true".equals(settings.get("observe.edit-rules")) && !(user && password)) {
            return Optional.of("observe.edit-rules: whoever reaches the page could change the rules, since it has no "
                    + (user ? "password" : password ? "user" : "user and password")
                    + "; set observe.user here and OMVARLD_OBSERVE_PASSWORD in the environment, or leave it at false");
        }
        return user == password
                ? Optional.empty()
                : Optional.of((user
                                ? "observe.user: it is set, and observe.password is not"
                                : "observe.password: it is set, and observe.user is not")
                        + ": set both or none; the password belongs in the environment (OMVARLD_OBSERVE_PASSWORD)");
    }

    /** Empty when the setting is empty, or no address. */
    static Optional<ObserveAddress> parse(String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches() || Integer.parseInt(form.group(2)) > 65_535) {
            return Optional.empty();
        }
        return Optional.of(
                new ObserveAddress(form.group(1).replaceAll("[\\[\\]]", ""), Integer.parseInt(form.group(2))));
    }

    /** Whether only this machine can reach it, as it is written: a name other than localhost may mean anything. */
    boolean isLoopback() {
        return LOOPBACK.matcher(host).matches();
    }

    /** Where to listen; a loopback address is never asked of a name server. */
    InetSocketAddress socket() {
        return host.equals("localhost")
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
                : new InetSocketAddress(host, port);
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
