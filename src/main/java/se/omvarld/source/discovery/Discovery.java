package se.omvarld.source.discovery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.omvarld.item.address.Address;
import se.omvarld.source.config.SourceKind;
import se.omvarld.source.config.SourceKinds;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.page.Page;

/** Where a site may have its news: what a page names, then what sites usually have, then the page's own list. */
public final class Discovery {
    /** Each costs the site a request. */
    private static final int MOST_NAMED = 5;

    private static final Pattern FEED_TYPE =
            Pattern.compile("application/(rss|atom|rdf|feed)\\+(xml|json)|(?:text|application)/xml");
    private static final Pattern FEED_LINK =
            Pattern.compile("(?i)[/.?=](rss|atom|feeds?)([/.?&=#]|$)|\\.(rss|rdf|atom)$");
    /** Some pages name their feed for a program to open: {@code feed://site/rss} and {@code feed:https://site/rss}. */
    private static final Pattern FEED_SCHEME = Pattern.compile("(?i)^feed:(?=//|(https?:))");

    /** What readers comment is not what the site publishes. */
    private static final Pattern COMMENTS = Pattern.compile("(?i)comment|kommentar");

    private static final Map<String, String> WORDPRESS =
            Map.of("title", "title.rendered", "link", "link", "date", "date_gmt", "lead", "excerpt.rendered");

    private final SourceKinds kinds;

    public Discovery(SourceKinds kinds) {
        this.kinds = kinds;
    }

    /** What the document at the address can be by itself. */
    public Stream<Candidate> itself(HttpAnswer answer) {
        String start = answer.text().stripLeading();
        boolean json = start.startsWith("{") || start.startsWith("[");
        return json ? known("json", answer.address(), "the address itself", Map.of()) : feed(answer.address());
    }

    private Stream<Candidate> feed(String address) {
        return known("feed", address, "the address itself", Map.of());
    }

    /** The feeds that a page names, those in its head first. */
    public List<Candidate> named(HttpAnswer answer) {
        Page page = Page.of(answer.text(), answer.address());
        Document document = page.document();
        Stream<Candidate> head = document.select("link[rel~=alternate][href]").stream()
                .filter(link -> FEED_TYPE
                        .matcher(link.attr("type").strip().toLowerCase(Locale.ROOT))
                        .matches())
                .flatMap(link -> at(link, page, "named in the page's head"));
        Stream<Candidate> body = document.select("a[href]").stream()
                .filter(link -> isFeed(link.attr("href")))
                .flatMap(link -> at(link, page, "linked on the page"));
        return Stream.concat(head, body).distinct().limit(MOST_NAMED).toList();
    }

    private static boolean isFeed(String target) {
        return FEED_LINK.matcher(target).find() || FEED_SCHEME.matcher(target).find();
    }

    private Stream<Candidate> at(Element link, Page page, String from) {
        if (COMMENTS.matcher(link.attr("href") + link.attr("title")).find()) {
            return Stream.empty();
        }
        String target = FEED_SCHEME
                .matcher(link.attr("href").strip())
                .replaceFirst(match -> match.group(1) == null ? "http:" : "");
        return Address.cleaned(target, page.base()).stream()
                .filter(address -> !address.equals(page.document().location()))
                .flatMap(address -> known("feed", address, from, Map.of()));
    }

    /** Where sites usually have their feed. */
    public List<Candidate> usual(String address) {
        Stream<Candidate> feeds = Stream.of("/feed/", "/rss", "/rss.xml")
                .flatMap(path -> Address.cleaned(path, address).stream())
                .flatMap(usual -> known("feed", usual, "usual address", Map.of()));
        Stream<Candidate> json = Address.cleaned("/wp-json/wp/v2/posts", address).stream()
                .flatMap(usual -> known("json", usual, "WordPress's usual address", WORDPRESS));
        return Stream.concat(feeds, json)
                .filter(candidate -> !candidate.address().equals(address))
                .toList();
    }

    /** The page's own list. */
    public Stream<Candidate> list(String address) {
        return known("page", address, "the page's own list", Map.of());
    }

    /** Nothing where the routes know no such kind; parameters that it does not take are left out. */
    private Stream<Candidate> known(String kind, String address, String from, Map<String, String> parameters) {
        return kinds.find(kind).stream().map(known -> new Candidate(kind, address, from, taken(known, parameters)));
    }

    private static Map<String, String> taken(SourceKind kind, Map<String, String> parameters) {
        Map<String, String> taken = new java.util.TreeMap<>(parameters);
        taken.keySet().removeIf(name -> !kind.knows(name));
        return Map.copyOf(taken);
    }
}
