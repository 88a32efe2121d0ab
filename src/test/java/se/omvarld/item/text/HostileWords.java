package se.omvarld.item.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/** What a source may write into any field, and what must never come of it where people or their programs read. */
public final class HostileWords {
    /** Turns the reading direction, hides, ends lines, is no character of XML, or is half a character. */
    public static final String UNSEEN =
            "\u202Efdp.\u202C \u2066a\u2069 \u200Bb\uFEFF\u200E\u061C \u0000\u0001\u0008\u001B[31m\u007F\u0085\u009B"
                    + " \u2028\u2029 \uFFFE\uFFFF \uD800 \uE000 \u00ADc \uDB40\uDC41 slut";

    public static final String HEADER = "Hej\r\nBcc: evil@example.com\r\n\r\n<b>brödtext</b>";
    public static final String MARKUP =
            "</title></item></w:t></script><script>alert(1)</script><img src=x onerror=alert(2)>\"'><a href=\"javascript:x\">";
    public static final String FORMULA = "=cmd|'/C calc'!A0";
    public static final String FIELD = "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"";
    public static final String BRACES = "{ INCLUDETEXT \"file:///etc/passwd\" } { DDEAUTO cmd } \" \\o \\h";

    public static final List<String> TEXTS = List.of(UNSEEN, HEADER, MARKUP, FORMULA, FIELD, BRACES);

    public static final List<String> LINKS = List.of(
            "javascript:alert(1)",
            "JaVaScRiPt://example.se/%0Aalert(1)",
            " javascript:alert(1)",
            "java\u0000script:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "file:///etc/passwd",
            "vbscript:x",
            "ms-word:ofe|u|https://example.se/a.docx",
            "\\\\example.se\\share",
            "//example.se/a");

    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029&&[^\\n\\r\\t\\u200D]]");

    private HostileWords() {}

    /** Fails when a text holds what cannot be seen, or turns what can. Line ends, tabs and the joiner of emoji are none. */
    public static void assertVisible(String text) {
        assertThat(HIDDEN.matcher(text).results().map(hit -> "U+%04X at %d"
                        .formatted(hit.group().codePointAt(0), hit.start())))
                .as("characters that nobody sees in: %s", text.length() > 500 ? text.length() + " characters" : text)
                .isEmpty();
    }
}
