package se.omvarld.source.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
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

    private static final Pattern WITH_BLANK = Pattern.compile("<loc>\\s*+[^<\\s]++[ \\t]++[^<\\s]");

    private static final Pattern AMPERSAND =
            Pattern.compile("&(?:(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});)?");

    /** What XML may not hold at all. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private static final Pattern XML = Pattern.compile("amp|lt|gt|quot|apos");

    private SitemapRepair() {}

    /** The same as UTF-8, with what was wrong written rightly. */
    static byte[] of(byte[] xml) {
        String text = CONTROL.matcher(TextDecoder.of("", xml)).replaceAll("");
        String bare = DOCUMENT_TYPE
                .matcher(OTHER_HEAD.matcher(text).replaceFirst(""))
                .replaceFirst("")
                .strip();
        String addresses = ADDRESS.matcher(bare)
                .replaceAll(loc -> Matcher.quoteReplacement("<loc>" + withoutBlanks(loc.group(1)) + "</loc>"));
        return (HEAD + AMPERSAND.matcher(addresses).replaceAll(SitemapRepair::written)).getBytes(UTF_8);
    }

    /** Whether an address has a blank in it, which the parser would leave out without a word. */
    static boolean isNeeded(byte[] xml) {
        return WITH_BLANK.matcher(new String(xml, ISO_8859_1)).find();
    }

    private static String withoutBlanks(String address) {
        return address.strip().replace(" ", "%20").replace("\t", "%09");
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
