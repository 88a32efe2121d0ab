package se.omvarld.source.link;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The addresses within addresses of services that check or count what readers open: Proofpoint (urldefense v1 to v3), Cisco,
 * Sophos, Barracuda, Mimecast, Trend Micro, Check Point and others, and counting links of newsletters.
 */
final class LinkProtection {
    private static final Pattern PROOFPOINT_3 = Pattern.compile("/v3/__(.+?)__;([A-Za-z0-9_=-]*)!.*");
    private static final Pattern PLACE = Pattern.compile("\\*(\\*[A-Za-z0-9_-])?");
    private static final String RUNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final Pattern CHECK_POINT = Pattern.compile("/v2/(?:r\\d+/)?___(https?:.+?)___\\..*");
    private static final Pattern IN_JSON = Pattern.compile("\"[A-Za-z_]{1,20}\"\\s*:\\s*\"(https?:[^\"]{4,3000})\"");

    /** What counters call their target. Whatever else holds an address, as ref, says where the reader came from. */
    private static final Set<String> TARGETS = Set.of(
            "url",
            "u",
            "q",
            "a",
            "l",
            "r",
            "link",
            "lnk",
            "target",
            "to",
            "redirect",
            "redirect_url",
            "redirect_to",
            "redirecturl",
            "redirect_uri",
            "dest",
            "destination",
            "desturl",
            "goto",
            "go",
            "href",
            "domain_url",
            "p",
            "out",
            "targeturl",
            "target_url",
            "location",
            "uri",
            "loc",
            "endurl",
            "adurl",
            "murl",
            "returl",
            "linkurl",
            "d");

    private LinkProtection() {}

    /** The address within; empty when there is none, or it is not told. */
    static Optional<String> target(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        String path = String.valueOf(uri.getRawPath());
        if (host.matches("urldefense(?:\\.proofpoint)?\\.(?:com|us)")) {
            return proofpoint(address, path, uri.getRawQuery());
        }
        Matcher checkPoint = CHECK_POINT.matcher(address.substring(address.indexOf(host) + host.length()));
        if (host.endsWith("checkpoint.com") && checkPoint.matches()) {
            return Optional.of(checkPoint.group(1));
        }
        return Stream.concat(inQuery(uri.getRawQuery()), inPath(path)).findFirst();
    }

    private static Optional<String> proofpoint(String address, String path, String query) {
        int start = address.indexOf("/v3/__");
        if (start >= 0) {
            Matcher third = PROOFPOINT_3.matcher(address.substring(start));
            return third.matches() ? Optional.of(filled(third.group(1), third.group(2))) : Optional.empty();
        }
        boolean second = path.startsWith("/v2/");
        return parameter(query, "u")
                .map(value -> second ? value.replace('-', '%').replace('_', '/') : value)
                .map(LinkProtection::decoded)
                .filter(LinkProtection::isWeb);
    }

    /** Each * stands for a letter of the code behind, ** and a letter for as many as that says (A: 2), as Proofpoint's own decoder has it. */
    private static String filled(String pattern, String code) {
        byte[] bytes = base64(code).orElse(new byte[0]);
        int[] letters = new String(bytes, StandardCharsets.UTF_8).codePoints().toArray();
        StringBuilder all = new StringBuilder();
        Matcher place = PLACE.matcher(pattern);
        int used = 0;
        int copied = 0;
        while (place.find()) {
            int count = place.group(1) == null ? 1 : RUNS.indexOf(place.group(1).charAt(1)) + 2;
            int stop = Math.min(letters.length, used + count);
            all.append(pattern, copied, place.start()).append(new String(letters, used, stop - used));
            used = stop;
            copied = place.end();
        }
        return all.append(pattern.substring(copied)).toString().replaceFirst("^(https?):/([^/])", "$1://$2");
    }

    private static Stream<String> inQuery(String query) {
        return query == null
                ? Stream.empty()
                : Arrays.stream(query.replace("&amp;", "&").split("&", -1))
                        .map(parameter -> parameter.split("=", 2))
                        .filter(pair -> pair.length == 2 && TARGETS.contains(pair[0].toLowerCase(Locale.ROOT)))
                        .flatMap(pair -> Stream.concat(Stream.of(decoded(pair[1])), encoded(decoded(pair[1])).stream()))
                        .filter(LinkProtection::isWeb);
    }

    /** A step of the path that is an address: percent-encoded, or in base64, by itself or in JSON. */
    private static Stream<String> inPath(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(step -> step.length() > 10)
                .flatMap(step -> Stream.concat(Stream.of(decoded(step)), encoded(step.split("\\.", -1)[0]).stream()))
                .filter(LinkProtection::isWeb);
    }

    private static Optional<String> encoded(String step) {
        return step.matches("[A-Za-z0-9+/_-]{12,4000}={0,2}")
                ? base64(step)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .map(LinkProtection::inJson)
                : Optional.empty();
    }

    private static String inJson(String text) {
        Matcher address = IN_JSON.matcher(text);
        return text.startsWith("{") && address.find()
                ? address.group(1).replace("\\/", "/").replace("\\u0026", "&")
                : text;
    }

    private static Optional<byte[]> base64(String text) {
        try {
            String plain = text.replace('+', '-').replace('/', '_').replaceAll("=+$", "");
            return Optional.of(Base64.getUrlDecoder().decode(plain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> parameter(String query, String name) {
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&", -1))
                        .filter(one -> one.startsWith(name + "="))
                        .map(one -> one.substring(name.length() + 1))
                        .findFirst();
    }

    private static boolean isWeb(String text) {
        return (text.startsWith("https://") || text.startsWith("http://"))
                && text.chars().allMatch(c -> c >= ' ');
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
