package se.omvarld.source.config;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.QueryParser;

/** One of a page source's CSS selectors; not set when {@code css} is empty. */
public record CssSelector(String name, String css) {

    /** Jsoup takes the square of a selector's length to read it. */
    private static final int LONGEST = 1000;

    public static CssSelector of(Source source, String name) {
        return new CssSelector(name, source.parameter(name).strip());
    }

    public static Optional<String> problem(String css) {
        if (css.length() > LONGEST) {
            return Optional.of("it is longer than " + LONGEST + " characters");
        }
        try {
            QueryParser.parse(css);
            return Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    public boolean isSet() {
        return !css.isEmpty();
    }

    public Elements all(Element within) {
        return within.select(css);
    }

    public Optional<Element> first(Element within) {
        return isSet() ? Optional.ofNullable(within.selectFirst(css)) : Optional.empty();
    }

    public UnreadableSourceException foundNothing(Source source) {
        return new UnreadableSourceException("the selector " + name + ": " + css + " of the source " + source.id()
                + " found nothing; the page may have changed: look at it and set " + name + " anew");
    }
}
