package se.omvarld.source.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is known of a shipped kind of sources beside its route template, and cannot stand there. A kind of one's own does without. */
public enum ShippedKind {
    FEED(
            "RSS",
            "application/rss+xml, application/atom+xml, application/xml, text/xml, application/feed+json,"
                    + " application/json;q=0.9, text/html;q=0.8, */*;q=0.7"),
    PAGE("webbsida", "text/html, application/xhtml+xml, */*;q=0.8"),
    SITEMAP("webbkarta", "application/xml, text/xml, */*;q=0.8"),
    JSON("JSON", "application/json, */*;q=0.8"),
    NEWSLETTER("nyhetsbrev", "");

    private final String swedish;
    private final String accept;

    ShippedKind(String swedish, String accept) {
        this.swedish = swedish;
        this.accept = accept;
    }

    /** The kind with a route template's name, for example {@code feed}; empty for one of one's own. */
    public static Optional<ShippedKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** The media types to ask a source for, best first: some servers take the first that they have. One's own kind is asked as a feed. */
    public static String accept(Source source) {
        boolean inPage = !source.parameter("state").isEmpty();
        return (inPage ? PAGE : of(source.kind()).orElse(FEED)).accept;
    }

    /** A word or two for analysts, for example {@code webbkarta}; for a kind of one's own its name. */
    public static String swedish(String name) {
        return of(name).map(kind -> kind.swedish).orElse(name);
    }

    /** Whether its documents are lists of entries, not pages or mails whose links may lead to one place twice. */
    public boolean hasEntries() {
        return this == FEED || this == JSON;
    }

    /** Whether its parameters name the places of items by paths in JSON, not by CSS selectors. */
    boolean hasPaths() {
        return this == JSON;
    }
}
