package se.omvarld.source.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omvarld.source.document.TextDecoder;

/**
 * The text of a header (RFC 2047), read as mail programs do and not as strictly as they should write it: a letter may be split
 * between two encoded words, words may be glued to others, and letters may stand there without encoding.
 */
public final class EncodedWords {
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]{1,40})(?:\\*[^?]{0,20})?\\?([bBqQ])\\?([^?]*+)\\?=");
    private static final Pattern NO_BASE64 = Pattern.compile("[^A-Za-z0-9+/]");

    private EncodedWords() {}

    /**
     * The header as people read it.
     *
     * @param header as the server gives it, possibly folded; letters beyond ASCII are kept
     */
    public static String decoded(String header) {
        String text = header.replaceAll("\\r?\\n(?=[ \\t])", "");
        Matcher word = WORD.matcher(text);
        StringBuilder said = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        while (word.find()) {
            String between = text.substring(end, word.start());
            boolean goesOn = !charset.isEmpty() && between.isBlank();
            if (!goesOn || !charset.equalsIgnoreCase(word.group(1))) {
                said.append(flushed(bytes, charset)).append(goesOn ? "" : between);
            }
            charset = word.group(1);
            bytes.writeBytes(word.group(2).equalsIgnoreCase("b") ? base64(word.group(3)) : quoted(word.group(3), '='));
            end = word.end();
        }
        return said.append(flushed(bytes, charset)).append(text.substring(end)).toString();
    }

    /** Percent codes in a charset. */
    static String percent(String text, String charset) {
        return TextDecoder.of("charset=" + charset, quoted(text, '%'));
    }

    private static String flushed(ByteArrayOutputStream bytes, String charset) {
        byte[] all = bytes.toByteArray();
        bytes.reset();
        return TextDecoder.of("charset=" + charset.toLowerCase(Locale.ROOT), all);
    }

    private static byte[] base64(String text) {
        String letters = NO_BASE64.matcher(text).replaceAll("");
        int whole = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
        return Base64.getDecoder().decode(letters.substring(0, whole));
    }

    private static byte[] quoted(String text, char sign) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length; i++) {
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
            if (raw[i] == sign && high >= 0 && low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                out.write(raw[i] == '_' && sign == '=' ? ' ' : raw[i]);
            }
        }
        return out.toByteArray();
    }
}
