package se.omvarld.item.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Less than" in text that is nearly HTML, as in {@code p<0.05}, {@code x<y} or {@code <LOD}: an HTML parser would take it, and what
 * follows, for an element.
 */
final class StrayMarks {
    /** What stands after the mark: a letter's name, and whether the mark is closed or has attributes. */
    private static final Pattern OPENING = Pattern.compile(
            "<([a-zA-Z][a-zA-Z0-9]{0,20})(?![a-zA-Z0-9])([-:])?(?:([^<>]{0,5000}>)|(\\s+[a-zA-Z][a-zA-Z:-]{0,30}\\s*=))?");

    private static final Set<String> ELEMENTS = Set.of(("a abbr acronym address applet area article aside audio b base"
                    + " basefont bdi bdo big blink blockquote body br button canvas caption center cite code col"
                    + " colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption"
                    + " figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe"
                    + " image img input ins kbd label legend li link main map mark marquee math menu meta meter nav"
                    + " nobr noembed noframes noscript object ol optgroup option output p param path picture"
                    + " plaintext pre progress q rp rt ruby s samp script search section select slot small source span"
                    + " strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time"
                    + " title tr track tt u ul use var video wbr xmp")
            .split(" ", -1));

    /** Names of no element of HTML; each is sought once, and more are none. */
    private static final int MOST_NAMES = 50;

    private StrayMarks() {}

    /** The text with an escaped mark for each that begins no element. */
    static String escaped(String html) {
        if (html.indexOf('<') < 0) {
            return html;
        }
        Map<String, Boolean> closed = new HashMap<>();
        Matcher opening = OPENING.matcher(html);
        StringBuilder out = new StringBuilder(html.length() + 16);
        int last = 0;
        while (opening.find()) {
            if (!isElement(opening, html, closed)) {
                out.append(html, last, opening.start()).append("&lt;");
                last = opening.start() + 1;
            }
        }
        return last == 0 ? html : out.append(html, last, html.length()).toString();
    }

    private static boolean isElement(Matcher opening, String html, Map<String, Boolean> closed) {
        boolean whole = opening.group(3) != null || opening.group(4) != null;
        String name = opening.group(1);
        return whole
                && (opening.group(2) != null
                        || ELEMENTS.contains(name.toLowerCase(Locale.ROOT))
                        || isClosed(name, html, closed));
    }

    private static boolean isClosed(String name, String html, Map<String, Boolean> closed) {
        Boolean known = closed.get(name);
        if (known == null && closed.size() < MOST_NAMES) {
            known = html.contains("</" + name + ">");
            closed.put(name, known);
        }
        return Boolean.TRUE.equals(known);
    }
}
