package se.omvarld.edition.wording;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which addresses may become links: http and https, without a user's name, short enough for Word. */
public final class SafeLink {
    /** Word opens no link longer than 2083 characters. */
    private static final int MAX_LENGTH = 2000;

    private static final Pattern WEB = Pattern.compile("(?i)(https?)://([^/?#@\\\\]+)([/?#].*)?");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,200}");
    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";

    private SafeLink() {}

    /** The address as ASCII, or empty when it must not become a link. */
    public static Optional<URI> of(String address) {
        Matcher web = WEB.matcher(address.strip());
        if (address.length() > MAX_LENGTH || !web.matches()) {
            return Optional.empty();
        }
        String rest = web.group(3) == null ? "" : web.group(3);
        try {
            String host = IDN.toASCII(web.group(2), IDN.ALLOW_UNASSIGNED);
            URI uri = new URI(web.group(1).toLowerCase(Locale.ROOT) + "://" + host + encoded(rest));
            return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The link that writes to a mail address, or empty when it is none. */
    public static Optional<URI> mail(String address) {
        return MAIL.matcher(address).matches() ? Optional.of(URI.create("mailto:" + address)) : Optional.empty();
    }

    private static String encoded(String text) {
        StringBuilder result = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean plain =
                    character < 128 && (Character.isLetterOrDigit(character) || ALLOWED.indexOf(character) >= 0);
            result.append(
                    plain
                            ? String.valueOf(character)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(octet));
        }
        return result.toString();
    }
}
