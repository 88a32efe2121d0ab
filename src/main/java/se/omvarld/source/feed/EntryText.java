package se.omvarld.source.feed;

import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.omvarld.item.text.PlainText;
import se.omvarld.source.document.TextDecoder;

/** The text of one element of an entry as HTML, whichever of Atom's ways it is written in. */
final class EntryText {
    /** Text that is declared plain holds HTML all the same when it closes an element or has an entity. */
    private static final Pattern HTML =
            Pattern.compile("</[a-zA-Z][a-zA-Z0-9]{0,15}\\s*>|<(?:br|img|p)\\b[^<>]{0,500}>|&#?\\w{2,8};");

    private static final Set<String> PLAIN = Set.of("text", "text/plain", "plain");

    private static final int LONGEST_BASE64 = 1_000_000;

    private EntryText() {}

    /** @param plain whether text that declares no type is plain, as in Atom */
    static String of(Element element, boolean plain) {
        // Nearly always one piece of text, which need not be put together.
        String text = element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode one
                ? one.getWholeText().strip()
                : (element.childrenSize() > 0 ? element.html() : element.wholeText()).strip();
        return text.isEmpty() ? text : declared(element, text, plain);
    }

    private static String declared(Element element, String text, boolean plain) {
        String type = element.attr("type").toLowerCase(Locale.ROOT).strip();
        if (element.attr("mode").equalsIgnoreCase("base64") || isNoText(type)) {
            return decoded(text);
        }
        boolean isText = PLAIN.contains(type) || (type.isEmpty() && plain);
        return isText && element.childrenSize() == 0 && !HTML.matcher(text).find() ? PlainText.literal(text) : text;
    }

    /** Atom 1.0: what stands there is base64 (RFC 4287, 4.1.3.3). */
    private static boolean isNoText(String type) {
        return type.contains("/") && !type.startsWith("text/") && !type.contains("xml") && !type.contains("html");
    }

    /** Nothing when it holds no text but a picture or a document. */
    private static String decoded(String base64) {
        if (base64.length() > LONGEST_BASE64) {
            return "";
        }
        try {
            String text =
                    TextDecoder.of("", Base64.getMimeDecoder().decode(base64)).strip();
            return text.chars().anyMatch(c -> c == '\uFFFD' || (c < ' ' && !Character.isWhitespace(c))) ? "" : text;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
