package se.omvarld.source.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import se.omvarld.item.address.Address;
import se.omvarld.source.document.TextDecoder;

/**
 * What one wrong mark would make unreadable as a whole: addresses with blanks or a plain {@code &}, entities of HTML, a document type
 * that declares nothing.
 */
final class SitemapRepair {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static final Pattern OTHER_HEAD = Pattern.compile("^\\s*<\\?xml\\b[^<>]{0,200}\\?>");

    /** One that declares nothing; what declares entities stays, and is refused. */
    private static final Pattern DOCUMENT_TYPE =
            Pattern.compile("<!DOCTYPE[^<>\\[]{0,1000}>", Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile("<loc>([^<]{1,4000})</loc>");

    private static final Pattern LEFT_OUT = Pattern.compile("<loc>\\s*+(?:/|[^<\\s]++[ \\t]++[^<\\s])");

    private static final Pattern ROOT = Pattern.compile("<((?:\\w{1,20}:)?(?:urlset|sitemapindex))\\b");

    private static final Pattern LAST_ENTRY = Pattern.compile("</(?:\\w{1,20}:)?(?:url|sitemap)>\\s*$");

    private static final Pattern AMPERSAND =
            Pattern.compile("&(?:(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});)?");

    /** What XML may not hold at all. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private static final Pattern XML = Pattern.compile("amp|lt|gt|quot|apos");

    private SitemapRepair() {}

    /**
     * The same as UTF-8, with what was wrong written rightly.
     *
     * @param address the sitemap's own, for relative ones in it
     */
    static byte[] of(String address, byte[] xml) {
        String text = CONTROL.matcher(TextDecoder.of("", xml)).replaceAll("");
        String bare = DOCUMENT_TYPE
                .matcher(OTHER_HEAD.matcher(fromRoot(text)).replaceFirst(""))
                .replaceFirst("")
                .strip();
        String marks = AMPERSAND.matcher(bare).replaceAll(SitemapRepair::written);
        String addresses = ADDRESS.matcher(marks)
                .replaceAll(loc -> Matcher.quoteReplacement("<loc>" + whole(loc.group(1), address) + "</loc>"));
        return (HEAD + addresses + end(addresses)).getBytes(UTF_8);
    }

    /** Whether an address has a blank in it or begins with a slash: the parser would leave it out without a word. */
    static boolean isNeeded(byte[] xml) {
        return LEFT_OUT.matcher(new String(xml, ISO_8859_1)).find();
    }

    /** Whether nothing but the end of the document is missing. */
    static boolean lacksEnd(byte[] xml) {
        return !end(new String(xml, ISO_8859_1).strip()).isEmpty();
    }

    /** Without what a program printed before the document, such as a warning. */
    private static String fromRoot(String text) {
        Matcher root = ROOT.matcher(text);
        boolean behind = root.find()
                && !text.substring(0, root.start()).toUpperCase(Locale.ROOT).contains("<!DOCTYPE");
        return behind ? text.substring(root.start()) : text;
    }

    private static String end(String text) {
        Matcher root = ROOT.matcher(text);
        return root.find()
                        && LAST_ENTRY
                                .matcher(text.substring(Math.max(0, text.length() - 40)))
                                .find()
                ? "</" + root.group(1) + ">"
                : "";
    }

    private static String whole(String written, String base) {
        String address = written.strip();
        return (address.startsWith("/") ? Address.cleaned(address, base).orElse(address) : address)
                .replace(" ", "%20")
                .replace("\u00A0", "%C2%A0")
                .replace("\t", "%09");
    }

    private static String written(MatchResult mark) {
        String name = mark.group(1);
        if (name == null) {
            return "&amp;";
        }
        String whole = mark.group();
        if (name.startsWith("#") || XML.matcher(name).matches()) {
            return whole;
        }
        String letter = Parser.unescapeEntities(whole, true);
        return letter.equals(whole) ? Matcher.quoteReplacement("&amp;" + name + ";") : Matcher.quoteReplacement(letter);
    }
}
