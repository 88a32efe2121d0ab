package se.omvarld.source.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import se.omvarld.item.address.Address;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.page.Page;

/** The feeds that a page names: in its head, in its HTTP headers, by links whose address or text says so, for its scripts. */
final class FeedLinks {
    private static final Pattern TYPE =
            Pattern.compile("application/(rss|atom|rdf|feed)\\+(xml|json)|(?:text|application)/xml");

    /** {@code /feed/}, {@code ?syndication=rss}, {@code /sv/rss-floden/rss-alla}, {@code /Filter/RssFeed}, {@code newsrss?}. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)[/.?=](rss|atom|feeds?)([/.?&=#]|$)|[/?&=._-]rss([/.?&=#_-]|$)|rss-?feed|(news|nyhet\\w*)rss|rss([?#]|$)|\\.(rss|rdf|atom)$");

    /** Some pages name their feed for a program to open: {@code feed://site/rss} and {@code feed:https://site/rss}. */
    private static final Pattern SCHEME = Pattern.compile("(?i)^feed:(?=//|(https?:))");

    private static final Pattern TEXT = Pattern.compile("(?iU)\\b(rss|atom)\\b|nyhetsflöde|rss-?flöde");
    private static final Pattern SUBSCRIBE = Pattern.compile("(?iU)\\bprenumerera\\b|\\bsubscribe\\b");

    /** A newsletter is subscribed to as well, and a podcast. */
    private static final Pattern NO_FEED = Pattern.compile("(?i)nyhetsbrev|newsletter|podd|podcast|^mailto:");

    /** What readers comment is not what the site publishes. */
    private static final Pattern COMMENTS = Pattern.compile("(?i)comment|kommentar");

    private static final Pattern HEADER = Pattern.compile("<([^<>]+)>((?:\\s*;[^,<]*)*)");
    private static final int LONGEST_VALUE = 500;

    private final Page page;
    private final HttpAnswer answer;

    FeedLinks(Page page, HttpAnswer answer) {
        this.page = page;
        this.answer = answer;
    }

    /**
     * One of them.
     *
     * @param from where it is named, in plain words
     */
    record Named(String address, String from) {}

    /** Those that say so most surely first. */
    List<Named> all() {
        List<Named> named = new ArrayList<>();
        head().forEach(named::add);
        headers().forEach(named::add);
        links(link -> ADDRESS.matcher(link.attr("href")).find()
                        || SCHEME.matcher(link.attr("href").strip()).find())
                .forEach(named::add);
        links(link -> TEXT.matcher(words(link)).find()).forEach(named::add);
        links(link -> SUBSCRIBE.matcher(words(link)).find()
                        && !NO_FEED.matcher(link.attr("href") + " " + words(link))
                                .find())
                .forEach(named::add);
        values().forEach(named::add);
        return named;
    }

    private Stream<Named> head() {
        return page.document().select("link[rel~=(?i)alternate][href]").stream()
                .filter(link -> isType(link.attr("type")))
                .filter(link -> !isOfComments(link))
                .flatMap(link -> at(link.attr("href"), "named in the page's head").stream());
    }

    private static boolean isType(String type) {
        return TYPE.matcher(type.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", ""))
                .matches();
    }

    /** {@code Link: <https://site/feed>; rel="alternate"; type="application/rss+xml"} (RFC 8288). */
    private Stream<Named> headers() {
        Matcher links = HEADER.matcher(answer.header("Link"));
        List<Named> found = new ArrayList<>();
        while (links.find()) {
            String parameters = links.group(2).toLowerCase(Locale.ROOT);
            if (parameters.matches(".*\\brel\\s*=\\s*\"?[^;]*alternate.*")
                    && parameters.matches(".*\\btype\\s*=\\s*\"?(" + TYPE.pattern() + ").*")) {
                at(links.group(1), "named in the answer's header Link").ifPresent(found::add);
            }
        }
        return found.stream();
    }

    private Stream<Named> links(Predicate<Element> isFeed) {
        return page.document().select("a[href]").stream()
                .filter(link -> isFeed.test(link) && !isOfComments(link))
                .flatMap(link -> at(link.attr("href"), "linked on the page").stream());
    }

    /** What the page's script asks: an address in an attribute such as {@code data-feed-url}. */
    private Stream<Named> values() {
        return page.document().getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(attribute -> attribute.getKey().startsWith("data-"))
                .map(attribute -> attribute.getValue().strip())
                .filter(value -> value.length() < LONGEST_VALUE && value.matches("(?s)(https?:/)?/\\S+"))
                .filter(value -> ADDRESS.matcher(value).find())
                .flatMap(value -> at(value, "named for the page's script").stream());
    }

    private static String words(Element link) {
        String text = link.text().length() < 80 ? link.text() : "";
        return text + " " + link.attr("title") + " " + link.attr("aria-label");
    }

    private static boolean isOfComments(Element link) {
        return COMMENTS.matcher(link.attr("href") + link.attr("title")).find();
    }

    private Optional<Named> at(String link, String from) {
        String target = SCHEME.matcher(link.strip()).replaceFirst(match -> match.group(1) == null ? "http:" : "");
        return Address.cleaned(target, page.base())
                .map(address -> address.replaceFirst("#.*", ""))
                .filter(address -> !address.equals(page.document().location()))
                .map(address -> new Named(address, from));
    }
}
