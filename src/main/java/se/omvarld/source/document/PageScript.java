package se.omvarld.source.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script of a page, found without a tree of the page: a state may be of any size that the page may have.
 *
 * @param attributes as they are written
 * @param from where its content begins in the page
 * @param to where that ends
 */
record PageScript(String attributes, String data, int from, int to) {
    private static final Pattern BEGIN = Pattern.compile(
            "<!--|<script(?=[\\s/>])((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+'){0,60}+)>", Pattern.CASE_INSENSITIVE);

    private static final Pattern END = Pattern.compile("</script(?=[\\s/>])", Pattern.CASE_INSENSITIVE);

    /** Of a script that is no linked data, readers of pages ask no more than whether there is much of it. */
    private static final int KEPT = 20_000;

    /** Those of a page, in its order. */
    static List<PageScript> in(String page) {
        List<PageScript> scripts = new ArrayList<>();
        Matcher begin = BEGIN.matcher(page);
        Matcher end = END.matcher(page);
        int at = 0;
        while (begin.find(at)) {
            if (begin.group(1) == null) {
                int close = page.indexOf("-->", begin.start() + 2);
                at = close < 0 ? page.length() : close;
            } else {
                at = end.find(begin.end()) ? end.start() : page.length();
                scripts.add(new PageScript(begin.group(1), page.substring(begin.end(), at), begin.end(), at));
            }
        }
        return scripts;
    }

    /** The page with no more than the beginning of what scripts hold, other than linked data. */
    static String shortenedIn(String page) {
        StringBuilder shortened = new StringBuilder();
        int done = 0;
        for (PageScript script : in(page)) {
            if (script.data.length() > KEPT && !script.attribute("type").startsWith("application/ld+json")) {
                shortened.append(page, done, script.from + KEPT);
                done = script.to;
            }
        }
        return done == 0 ? page : shortened.append(page, done, page.length()).toString();
    }

    /** The value of an attribute, empty when it has none. */
    String attribute(String name) {
        Matcher value = Pattern.compile(
                        "(?<![\\w-])" + name + "\\s{0,9}=\\s{0,9}(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))",
                        Pattern.CASE_INSENSITIVE)
                .matcher(attributes);
        if (!value.find()) {
            return "";
        }
        String found =
                value.group(1) != null ? value.group(1) : value.group(2) != null ? value.group(2) : value.group(3);
        return name.equals("type") ? found.toLowerCase(Locale.ROOT) : found;
    }
}
