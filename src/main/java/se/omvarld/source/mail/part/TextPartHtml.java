package se.omvarld.source.mail.part;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** A mail's plain text as HTML, so that one reader reads both: paragraphs, lines that people ended, numbered addresses. */
public final class TextPartHtml {
    private static final Pattern QUOTED = Pattern.compile("(?m)^[> ]{1,50}");
    private static final Pattern NUMBERED_ADDRESS =
            Pattern.compile("(?m)^[ \\t]*\\[(\\d{1,3})][:.]?[ \\t]+(https?://\\S{1,2000})[ \\t]*$");
    private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,3})]");

    /** Of a list; "2. april" is none. */
    private static final Pattern LIST_NUMBER = Pattern.compile("(?m)^\\d{1,2}[.)][ \\t]+(?=\\p{Lu})");

    /** Of an element in which addresses count that are only written out. */
    public static final String MARK = "data-plain";

    /** Mails are broken at 72 to 78 characters. */
    private static final int WIDEST = 80;

    private TextPartHtml() {}

    public static String asHtml(String text) {
        String lines = QUOTED.matcher(text.replace("\r\n", "\n")).replaceAll("").replaceAll("\n[ \t]+", "\n");
        String whole = LIST_NUMBER.matcher(withAddresses(lines)).replaceAll("");
        return marked(Entities.escape(ended(whole.replaceAll("[<>]", " "))).replaceAll("\n{2,}", "<p>"));
    }

    /** HTML in which addresses count that are only written out. */
    public static String marked(String html) {
        return html.isBlank() ? "" : "<div " + MARK + ">" + html + "</div>";
    }

    /** Programs that make text of HTML number the links, and list them at the end. */
    private static String withAddresses(String text) {
        Map<String, String> addresses = new HashMap<>();
        for (MatchResult address : NUMBERED_ADDRESS.matcher(text).results().toList()) {
            addresses.putIfAbsent(address.group(1), address.group(2));
        }
        if (addresses.isEmpty()) {
            return text;
        }
        String without = NUMBERED_ADDRESS.matcher(text).replaceAll("");
        return NUMBER.matcher(without)
                .replaceAll(number -> Matcher.quoteReplacement(
                        addresses.containsKey(number.group(1))
                                ? " " + addresses.remove(number.group(1)) + " "
                                : number.group()));
    }

    /** Ends a paragraph where the next line's first word would have had room: nobody but a person breaks there. */
    private static String ended(String text) {
        String[] lines = text.split("\n", -1);
        int width = 0;
        for (String line : lines) {
            width = line.contains("://") || line.length() > WIDEST ? width : Math.max(width, line.length());
        }
        StringBuilder all = new StringBuilder(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            String next = lines[i];
            int word = next.split("\\s", 2)[0].length();
            boolean begins = !next.isEmpty() && Character.isUpperCase(next.codePointAt(0));
            boolean ended = begins && !lines[i - 1].contains("://") && lines[i - 1].length() + 1 + word <= width;
            all.append(ended ? "\n\n" : "\n").append(next);
        }
        return all.toString();
    }
}
