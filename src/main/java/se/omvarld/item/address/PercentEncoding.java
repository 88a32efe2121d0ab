package se.omvarld.item.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Percent-encoding of addresses (RFC 3986, 2.1): total on any string. */
final class PercentEncoding {

    private static final String UNRESERVED = "-._~";
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /** Encodes what may not stand in an address and leaves the rest as it is. */
    static String encoded(String text) {
        return rewrite(text, false);
    }

    /** The one spelling of all that mean the same: letters plain, codes in upper case. */
    static String normalised(String text) {
        return rewrite(text, true);
    }

    static String decoded(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int code = code(bytes, i);
            out.write(code < 0 ? bytes[i] : code);
            i += code < 0 ? 0 : 2;
        }
        return out.toString(UTF_8);
    }

    private static String rewrite(String text, boolean plainLetters) {
        byte[] bytes = text.getBytes(UTF_8);
        StringBuilder out = new StringBuilder(bytes.length + 16);
        for (int i = 0; i < bytes.length; i++) {
            int code = code(bytes, i);
            if (code >= 0) {
                append(out, code, plainLetters && isUnreserved(code));
                i += 2;
            } else {
                append(out, bytes[i] & 0xFF, isAllowed(bytes[i] & 0xFF));
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int octet, boolean plain) {
        if (plain) {
            out.append((char) octet);
        } else {
            out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
        }
    }

    /** The octet that a code at this position stands for; -1 when there is no code. */
    private static int code(byte[] bytes, int at) {
        if (bytes[at] != '%' || at + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[at + 1], 16);
        int low = Character.digit(bytes[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isAllowed(int octet) {
        return isUnreserved(octet) || RESERVED.indexOf(octet) >= 0;
    }

    private static boolean isUnreserved(int octet) {
        return octet < 128 && (Character.isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0);
    }
}
