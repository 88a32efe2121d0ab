package se.omvarld.rules.change;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes what comes from elsewhere fit to be shown, and numbers Swedish. Escaping is the template's job. */
final class DisplayFormat {
    private static final int LONGEST_LINK = 2000;
    private static final Pattern UNSHOWN = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}]+");

    private DisplayFormat() {}

    /** One line without control characters or direction overrides, cut where it gets too long. */
    static String line(String text, int most) {
        String bounded = text.length() > 4 * most ? text.substring(0, 4 * most) : text;
        String visible = UNSHOWN.matcher(INVISIBLE.matcher(bounded).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return visible.length() <= most
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, visible.codePointCount(0, most - 1))) + "…";
    }

    /** The address when it is http or https with a host; else empty. */
    static String link(String address) {
        try {
            URI uri = new URI(address.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && address.length() <= LONGEST_LINK ? uri.toASCIIString() : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** The words in Swedish quotation marks, the first few of them. */
    static String quoted(List<String> words, int most) {
        String shown = String.join(
                ", ",
                words.stream()
                        .limit(most)
                        .map(word -> "”" + line(word, 60) + "”")
                        .toList());
        return words.size() <= most ? shown : shown + " m.fl.";
    }

    /** As Swedes write it: {@code 9} or {@code 4,5}. */
    static String number(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number).replace('.', ',');
        return text.endsWith(",0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Whole thousands apart, by a space that does not break. */
    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00A0');
    }
}
