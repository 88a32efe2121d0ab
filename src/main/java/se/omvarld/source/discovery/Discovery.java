package se.omvarld.source.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import se.omvarld.item.address.Address;
import se.omvarld.source.config.SourceKind;
import se.omvarld.source.config.SourceKinds;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.page.Page;

/** Where a site may have its news: what a page names, then what sites usually have, then the page's own list. */
public final class Discovery {
    /** Each costs the site a request. */
    private static final int MOST_NAMED = 5;

    private static final int MOST_PAGES = 2;

    /** What a page with news is called, the surest first. */
    private static final List<Pattern> NEWS = List.of(
            named("nyheter(na)?|news|nyhetsarkiv(et)?|nyhetslista|aktuella nyheter|nyheter och (press|media|aktuellt)"
                    + "|nyheter & press|press och nyheter|latest news|news archive"),
            named("aktuellt|pressmeddelanden|press releases|aktuellt och press"),
            named("press|pressrum(met)?|newsroom|nyhetsrum(met)?|press och media|press & media|media"));

    private static final Map<String, String> WORDPRESS =
            Map.of("title", "title.rendered", "link", "link", "date", "date", "lead", "excerpt.rendered");

    private static final String POSTS = "wp/v2/posts";
    private static final Pattern API = Pattern.compile("<([^<>]+)>\\s*;\\s*rel\\s*=\\s*\"?https://api\\.w\\.org/");
    private static final Pattern SITEMAP = Pattern.compile("(?im)^\\s*sitemap\\s*:\\s*(\\S+)");
    private static final Pattern OF_NEWS = Pattern.compile("(?i)news|nyhet|press|post|aktuellt|article|artik");

    private final SourceKinds kinds;

    public Discovery(SourceKinds kinds) {
        this.kinds = kinds;
    }

    private static Pattern named(String words) {
        return Pattern.compile(
                "(?iU)(?:(?:alla|våra|fler|se alla|till|läs|senaste|all|our|more)\\s+)*(?:" + words + ")\\W*");
    }

    /** What the document at the address can be by itself. */
    Candidate itself(String address) {
        return Candidate.of("feed", address, "the address itself");
    }

    /** The same when it has answered with JSON. */
    Stream<Candidate> json(String address) {
        return known("json", address, "the address itself", Map.of());
    }

    /** The feeds that a page names, the surest first. */
    public List<Candidate> named(HttpAnswer answer) {
        Page page = Page.of(answer.text(), answer.address());
        Stream<Candidate> feeds = new FeedLinks(page, answer)
                .all().stream().flatMap(feed -> known("feed", feed.address(), feed.from(), Map.of()));
        Stream<Candidate> rooms = links(page, "a[href]")
                .flatMap(address -> PressRoom.feed(address).stream())
                .flatMap(feed -> known("feed", feed, "the press room that the page links to", Map.of()));
        return Stream.concat(Stream.concat(feeds, rooms), rest(page, answer))
                .collect(java.util.stream.Collectors.toMap(
                        candidate -> candidate.kind() + candidate.address(),
                        candidate -> candidate,
                        (one, same) -> one,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_NAMED)
                .toList();
    }

    /** The posts behind a page of WordPress that says where its interface is. */
    private Stream<Candidate> rest(Page page, HttpAnswer answer) {
        Stream<String> head = links(page, "link[rel~=api.w.org][href]");
        Stream<String> header = API.matcher(answer.header("Link")).results().map(result -> result.group(1));
        return Stream.concat(head, header)
                .flatMap(root ->
                        Address.cleaned(root.endsWith("/") ? root + POSTS : root + "/" + POSTS, page.base()).stream())
                .flatMap(address -> known("json", address, "the interface that the page names", WORDPRESS));
    }

    /** Press rooms at the services for them that a page links to. */
    List<Candidate> rooms(HttpAnswer answer) {
        Page page = Page.of(answer.text(), answer.address());
        return links(page, "a[href]")
                .filter(address ->
                        PressRoom.isRoom(address) && PressRoom.feed(address).isEmpty())
                .distinct()
                .limit(MOST_PAGES)
                .flatMap(address -> known("page", address, "the press room that the page links to", Map.of()))
                .toList();
    }

    /** The site's pages that are called Nyheter, Aktuellt, Press … by links to them, the surest first. */
    List<Candidate> newsPages(HttpAnswer answer) {
        Page page = Page.of(answer.text(), answer.address());
        return page.document().select("a[href]").stream()
                .filter(link -> rank(link) < NEWS.size())
                .sorted(Comparator.comparing(Discovery::rank))
                .flatMap(link -> Address.cleaned(link.attr("href"), page.base()).stream()
                        .map(address -> address.replaceFirst("#.*", ""))
                        .filter(address -> !PressRoom.is(address))
                        .flatMap(address -> known("page", address, "the page called " + called(link), Map.of())))
                .filter(candidate -> !candidate.address().equals(page.document().location()))
                .collect(java.util.stream.Collectors.toMap(
                        Candidate::address, candidate -> candidate, (one, same) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_PAGES)
                .toList();
    }

    private static int rank(Element link) {
        String text = link.text().strip();
        int rank = 0;
        while (rank < NEWS.size()
                && (text.length() > 60 || !NEWS.get(rank).matcher(text).matches())) {
            rank++;
        }
        return rank;
    }

    private static String called(Element link) {
        return link.text().strip();
    }

    /** Whether a page is made by WordPress, so that its usual addresses are more than a guess. */
    static boolean isWordpress(HttpAnswer answer) {
        return answer.text().contains("/wp-content/") || answer.header("Link").contains("api.w.org");
    }

    /** Where sites usually have their feed. */
    public List<Candidate> usual(String address) {
        Stream<Candidate> feeds = Stream.of("/feed/", "/rss", "/rss.xml")
                .flatMap(path -> Address.cleaned(path, address).stream())
                .flatMap(usual -> known("feed", usual, "usual address", Map.of()));
        Stream<Candidate> json = Address.cleaned("/wp-json/" + POSTS, address).stream()
                .flatMap(usual -> known("json", usual, "WordPress's usual address", WORDPRESS));
        return Stream.concat(feeds, json)
                .filter(candidate -> !candidate.address().equals(address))
                .toList();
    }

    /**
     * The sitemaps that a robots.txt names, those of news first.
     *
     * @param pattern a regular expression of the links that are news
     */
    List<Candidate> sitemaps(HttpAnswer robots, String pattern) {
        return SITEMAP.matcher(robots.text())
                .results()
                .flatMap(line -> Address.cleaned(line.group(1), robots.address()).stream())
                .distinct()
                .sorted(Comparator.comparing(
                        address -> !OF_NEWS.matcher(address).find()))
                .limit(MOST_PAGES)
                .flatMap(address ->
                        known("sitemap", address, "the sitemap in robots.txt", Map.of("link-pattern", pattern)))
                .toList();
    }

    /** The page's own list. */
    public Stream<Candidate> list(String address) {
        return known("page", address, "the page's own list", Map.of());
    }

    /** The list in the state of a page that has answered when this address was asked. */
    public Stream<Candidate> state(String asked, HttpAnswer page) {
        Map<String, String> parameters = StateList.in(page);
        return parameters.isEmpty()
                ? Stream.empty()
                : known("json", asked, "the state " + parameters.get("state") + " of the page", parameters)
                        .filter(candidate -> candidate.parameters().containsKey("state"));
    }

    /** The page as a browser shows it. */
    public Stream<Candidate> rendered(String address) {
        return known("page", address, "the page as a browser shows it", Map.of("render", "true"))
                .filter(candidate -> candidate.parameters().containsKey("render"));
    }

    private static Stream<String> links(Page page, String css) {
        return page.document().select(css).stream()
                .flatMap(link -> Address.cleaned(link.attr("href"), page.base()).stream());
    }

    /** Whether an answer is a page, that can be looked into. */
    static boolean isPage(HttpAnswer answer) {
        try {
            Page.of(answer.text(), answer.address());
            return true;
        } catch (UnreadableSourceException e) {
            return false;
        }
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
