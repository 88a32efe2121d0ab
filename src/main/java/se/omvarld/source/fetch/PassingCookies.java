package se.omvarld.source.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The cookies of one poll: some sites set one and redirect to where the poll came from, to see whether it comes back. Each goes to
 * the host alone that set it, and all are forgotten with the poll.
 */
final class PassingCookies {
    private static final int MOST = 20;

    /** A name and a value (RFC 6265, 4.1.1), both bounded. */
    private static final Pattern COOKIE = Pattern.compile(
            "\\s*([!#-'*+.0-9A-Z^-z|~-]{1,200})=([!#-+\\--:<-\\[\\]-~\"]{0,2000})\\s*(?:;.*)?", Pattern.DOTALL);

    private final Map<String, Map<String, String>> byHost = new HashMap<>();

    /**
     * Keeps what an answer sets.
     *
     * @param header one {@code Set-Cookie} or several; anything else sets none
     */
    void set(String address, Object header) {
        List<Object> lines = new ArrayList<>();
        if (header instanceof Collection<?> several) {
            lines.addAll(several);
        } else if (header != null) {
            lines.add(header);
        }
        Map<String, String> cookies = byHost.computeIfAbsent(host(address), host -> new LinkedHashMap<>());
        for (Object line : lines) {
            Matcher cookie = COOKIE.matcher(String.valueOf(line));
            if (cookie.matches() && (cookies.size() < MOST || cookies.containsKey(cookie.group(1)))) {
                cookies.put(cookie.group(1), cookie.group(2));
            }
        }
    }

    /** What is to be sent to an address; empty for nothing. */
    String at(String address) {
        return byHost.getOrDefault(host(address), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** With scheme and port: what was set over TLS is not sent in the clear. */
    private static String host(String address) {
        try {
            URI uri = URI.create(address);
            return (uri.getScheme() + "://" + uri.getAuthority()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
