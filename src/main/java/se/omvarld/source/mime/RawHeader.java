package se.omvarld.source.mime;

import java.nio.charset.StandardCharsets;
import se.omvarld.source.document.TextDecoder;

/** A header's letters beyond ASCII that stand there as they are: in UTF-8 (RFC 6532), or as old programs write them. */
public final class RawHeader {
    private static final int LAST_OCTET = 0xff;

    private RawHeader() {}

    /**
     * The header's text.
     *
     * @param octets a character for each octet, as the mail library hands it out; decoded text is left as it is
     */
    public static String text(String octets) {
        boolean plain = octets.chars().allMatch(c -> c < 128);
        boolean decoded = octets.chars().anyMatch(c -> c > LAST_OCTET);
        return plain || decoded ? octets : TextDecoder.of("", octets.getBytes(StandardCharsets.ISO_8859_1));
    }
}
