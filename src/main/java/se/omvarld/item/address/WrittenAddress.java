package se.omvarld.item.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address as people and programs write it, with the mistakes that browsers forgive. */
final class WrittenAddress {
    private static final Pattern BACKWARDS = Pattern.compile("(?i)https?:/?\\\\");

    /** One slash, or three. */
    private static final Pattern SLASHES = Pattern.compile("(?i)^(https?:)(?:/|///+)(?=[^/])");

    private static final Pattern WRAPPED = Pattern.compile("^[<\"]([^<>\"]+)[>\"]$");

    private static final Pattern TWICE = Pattern.compile("(?i)https?://(?=https?:/?/)");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

    private WrittenAddress() {}

    /** {@code https:\\\\m.se\\a}, as browsers read it, and {@code http://https://m.se/a}. */
    static String mended(String link) {
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

    /** Its parts, without what cannot be seen. */
    static AddressParts parts(String address) {
        boolean visible = address.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return AddressParts.of(
                visible ? address : INVISIBLE.matcher(address).replaceAll("").strip());
    }
}
