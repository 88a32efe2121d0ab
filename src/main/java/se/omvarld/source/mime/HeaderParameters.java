package se.omvarld.source.mime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header like Content-Type: a value and its parameters (RFC 2045, 5.1; RFC 2231), also where programs forget quotes or a
 * semicolon.
 *
 * @param value in lower case, without parameters, for example {@code text/html}
 * @param parameters by their names in lower case
 */
public record HeaderParameters(String value, Map<String, String> parameters) {
    private static final Pattern VALUE = Pattern.compile("\\s*([^\\s;\",]{0,200})[\\s,]*");
    private static final Pattern PARAMETER =
            Pattern.compile("[;\\s]*([^\\s=;\"]{1,100})\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"?|([^;]*+))[^;]*+");
    private static final Pattern PIECE = Pattern.compile("(.+?)\\*(?:(\\d{1,3})\\*?)?");
    private static final Pattern EXTENDED = Pattern.compile("([\\w-]{1,40})'[\\w-]{0,20}'(.*)", Pattern.DOTALL);
    private static final int MOST = 100;
    private static final int LONGEST = 10_000;

    /** Reads a header; nothing is an error. */
    public static HeaderParameters of(String header) {
        String text = header.substring(0, Math.min(header.length(), LONGEST)).replaceAll("[\\r\\n]+", " ");
        Matcher value = VALUE.matcher(text);
        String name = value.lookingAt() ? value.group(1).toLowerCase(Locale.ROOT) : "";
        Map<String, String> found = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(text);
        int at = value.end();
        while (found.size() < MOST && at < text.length() && parameter.find(at) && parameter.end() > at) {
            String said = parameter.group(2) == null
                    ? parameter.group(3).strip()
                    : parameter.group(2).replaceAll("\\\\(.)", "$1");
            add(found, parameter.group(1).toLowerCase(Locale.ROOT), said);
            at = parameter.end();
        }
        found.replaceAll((key, said) -> decoded(said));
        return new HeaderParameters(name, Map.copyOf(found));
    }

    /** Long and encoded ones come in pieces: {@code name*0*}, {@code name*1}. */
    private static void add(Map<String, String> found, String name, String said) {
        Matcher piece = PIECE.matcher(name);
        if (piece.matches()) {
            boolean later = piece.group(2) != null && !piece.group(2).equals("0");
            found.merge(piece.group(1), said, later ? String::concat : (plain, extended) -> extended);
        } else {
            found.putIfAbsent(name, said);
        }
    }

    private static String decoded(String said) {
        Matcher extended = EXTENDED.matcher(said);
        return extended.matches() && extended.group(2).contains("%")
                ? EncodedWords.percent(extended.group(2), extended.group(1))
                : EncodedWords.decoded(said);
    }

    /** A parameter's value, decoded; empty when there is none. */
    public String get(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }
}
