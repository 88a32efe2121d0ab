package se.omvarld.source.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of a document. What its bytes show goes before what anyone declares: text in another charset is never valid
 * UTF-8 by chance, while declarations, and RFC 3023's US-ASCII for text/xml, are often wrong.
 */
public final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int DECLARATION_WITHIN = 2000;
    private static final Pattern DECLARATION =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private TextDecoder() {}

    /**
     * The text that the bytes hold.
     *
     * @param contentType the header's value; may be empty or null
     * @param body whole and already decompressed
     */
    public static String of(String contentType, byte[] body) {
        String text = decoded(contentType, body);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(String contentType, byte[] body) {
        Optional<Charset> wide = wide(body);
        if (wide.isPresent()) {
            return new String(body, wide.get());
        }
        String text = new String(body, UTF_8);
        if (!isMostlyWhole(text)) {
            return new String(body, declared(contentType, body));
        }
        return text.indexOf('\uFFFD') < 0 ? text : mixed(body);
    }

    /** UTF-8 into which texts of another charset were copied: each byte that cannot be UTF-8 is a letter of windows-1252. */
    private static String mixed(byte[] body) {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer text = CharBuffer.allocate(body.length);
        CoderResult result = decoder.decode(bytes, text, true);
        while (result.isError()) {
            int start = bytes.position();
            boolean cut = isCut(body[start] & 0xFF);
            for (int i = 0; i < result.length(); i++) {
                text.put(cut ? '\uFFFD' : new String(body, start + i, 1, WINDOWS_1252).charAt(0));
            }
            bytes.position(start + result.length());
            decoder.reset();
            result = decoder.decode(bytes, text, true);
        }
        return text.flip().toString();
    }

    /** A letter of UTF-8 that was cut in its middle leaves its first byte behind: no letter of ours in windows-1252. */
    private static boolean isCut(int octet) {
        return octet == 0xC2 || octet == 0xC3 || octet == 0xE2;
    }

    /** Fewer broken letters than whole ones beyond ASCII: UTF-8, though a piece may be broken. */
    private static boolean isMostlyWhole(String text) {
        if (text.indexOf('\uFFFD') < 0) {
            return true;
        }
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        return text.chars().filter(c -> c > 127 && c != '\uFFFD').count() > broken;
    }

    /** UTF-16, by its mark or by the zeros beside most characters: no other text has any. */
    private static Optional<Charset> wide(byte[] body) {
        if (body.length < 2) {
            return Optional.empty();
        }
        int start = (body[0] & 0xFF) << 8 | (body[1] & 0xFF);
        return switch (start) {
            case 0xFEFF -> Optional.of(UTF_16BE);
            case 0xFFFE -> Optional.of(UTF_16LE);
            default -> byZeros(body);
        };
    }

    private static Optional<Charset> byZeros(byte[] body) {
        int pairs = Math.min(body.length, DECLARATION_WITHIN) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += body[2 * i] == 0 ? 1 : 0;
            second += body[2 * i + 1] == 0 ? 1 : 0;
        }
        if (2 * first > pairs && 10 * second < pairs) {
            return Optional.of(UTF_16BE);
        }
        return 2 * second > pairs && 10 * first < pairs ? Optional.of(UTF_16LE) : Optional.empty();
    }

    /** The document's own word before the server's; it is not UTF-8, whoever says so. */
    private static Charset declared(String contentType, byte[] body) {
        int length = Math.min(body.length, DECLARATION_WITHIN);
        String start = new String(body, 0, length, StandardCharsets.ISO_8859_1);
        return Stream.of(start, contentType == null ? "" : contentType)
                .flatMap(text -> named(text).stream())
                .filter(charset -> !charset.name().startsWith("UTF-"))
                .findFirst()
                .map(TextDecoder::asSent)
                .orElse(WINDOWS_1252);
    }

    private static Optional<Charset> named(String text) {
        Matcher declaration = DECLARATION.matcher(text);
        if (!declaration.find()) {
            return Optional.empty();
        }
        try {
            String name = declaration.group(1);
            boolean mac = name.matches("(?i)(?:x-)?mac(?:intosh|-?roman)?");
            return Optional.of(Charset.forName(mac ? "x-MacRoman" : name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Text declared as Latin-1 holds windows-1252's quotes and dashes (WHATWG Encoding, 4.2). */
    private static Charset asSent(Charset declared) {
        String name = declared.name().toUpperCase(Locale.ROOT);
        return name.equals("ISO-8859-1") || name.equals("US-ASCII") ? WINDOWS_1252 : declared;
    }
}
