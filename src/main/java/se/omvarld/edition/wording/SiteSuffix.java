package se.omvarld.edition.wording;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the site's name off the end of a title: "Rubrik | Läkemedelsverket", "Rubrik – Regeringen.se". */
final class SiteSuffix {
    /** The last separator and what follows it. */
    private static final Pattern LAST = Pattern.compile("\\s([|»·–-]|::)\\s(?=[^|»·–:]*$)(?!.*\\s-\\s)");

    private static final Pattern HOST = Pattern.compile("(?i)https?://(?:www\\.)?([^/?#:]+).*");

    private SiteSuffix() {}

    static String removed(String title, String publisher, String link) {
        Matcher last = LAST.matcher(title);
        if (!last.find()) {
            return title;
        }
        String before = title.substring(0, last.start());
        String after = title.substring(last.end());
        return isSite(last.group(1), after, publisher, link) ? before.stripTrailing() : title;
    }

    private static boolean isSite(String separator, String part, String publisher, String link) {
        String name = folded(part);
        String host = folded(HOST.matcher(link).replaceFirst("$1"));
        boolean hostName = name.length() >= 3 && host.startsWith(name);
        boolean bar = separator.equals("|") && part.split(" ").length <= 4;
        return name.equals(folded(publisher)) || hostName || bar;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[åä]", "a")
                .replace('ö', 'o')
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
