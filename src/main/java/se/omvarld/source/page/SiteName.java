package se.omvarld.source.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.omvarld.source.config.Source;

/**
 * What a site calls itself, as pages add it to their titles.
 *
 * @param names the publisher's name and what the page says the site is called, in small letters
 * @param headings the page's own headings: what a title has behind one of them is the site's name, whatever that is
 */
record SiteName(Set<String> names, Set<String> headings) {
    private static final String BETWEEN = "\\s+[-–—|•·:»]{1,2}\\s+";
    private static final Pattern LAST = Pattern.compile("(?s)(.+)" + BETWEEN + "(.+?)");
    private static final Pattern FIRST = Pattern.compile("(?s)(.+?)(?:" + BETWEEN + "|:\\s)(.+)");
    private static final int MOST_PARTS = 4;
    private static final int MOST_HEADINGS = 5;

    /** Longer titles are cut anyway. */
    private static final int LONGEST = 500;

    static SiteName of(Source source, Document page) {
        Stream<String> said = page
                .select("meta[property=og:site_name],meta[name=application-name],meta[name=apple-mobile-web-app-title]")
                .stream()
                .map(meta -> meta.attr("content"));
        return new SiteName(
                small(Stream.concat(Stream.of(source.parameter("publisher")), said)),
                small(page.select("h1").stream().limit(MOST_HEADINGS).map(Element::text)));
    }

    private static Set<String> small(Stream<String> texts) {
        return texts.map(SiteName::small).filter(text -> !text.isEmpty()).collect(Collectors.toSet());
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** A title without the site's name behind or before it. */
    String without(String title) {
        if (title.length() > LONGEST) {
            return title;
        }
        String rest = title.strip();
        for (int i = 0; i < MOST_PARTS && !headings.contains(small(rest)); i++) {
            rest = shorter(rest);
        }
        return rest;
    }

    private String shorter(String title) {
        Matcher last = LAST.matcher(title);
        if (last.matches() && (names.contains(small(last.group(2))) || beginsWithHeading(title))) {
            return last.group(1).strip();
        }
        Matcher first = FIRST.matcher(title);
        boolean named = first.matches() && names.contains(small(first.group(1)));
        return named ? first.group(2).strip() : title;
    }

    /** Whether a heading is the title's beginning as it stands before one of the marks. */
    private boolean beginsWithHeading(String title) {
        String all = small(title);
        return headings.stream()
                .filter(heading -> !names.contains(heading) && all.startsWith(heading))
                .anyMatch(heading -> all.substring(heading.length()).matches("(?s)" + BETWEEN + ".+"));
    }
}
