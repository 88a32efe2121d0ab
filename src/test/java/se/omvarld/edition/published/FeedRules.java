package se.omvarld.edition.published;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The rules of the W3C's feed validator for RSS 2.0, errors and warnings, as far as this feed can break them. */
final class FeedRules {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final List<String> CHANNEL = List.of("title", "link", "description", "language", "lastBuildDate");
    private static final Set<String> ITEM = Set.of("title", "link", "description", "category", "guid", "pubDate");
    private static final Pattern DATE = Pattern.compile(
            "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4}"
                    + " \\d\\d:\\d\\d:\\d\\d (GMT|[+-]\\d{4})");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}&&[^\\n\\u200D]]");

    private final List<String> problems = new ArrayList<>();
    private final Set<String> guids = new HashSet<>();
    private ZonedDateTime built;

    private FeedRules() {}

    /** What is wrong with a feed, a line a problem. */
    static List<String> problemsIn(String feed) {
        FeedRules rules = new FeedRules();
        rules.check(parse(feed).getDocumentElement());
        return rules.problems;
    }

    /** The feed as XML, by a strict parser that takes no document type. */
    static Document parse(String feed) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new AssertionError("no well-formed XML", e);
        }
    }

    private void check(Element root) {
        require(root.getTagName().equals("rss") && root.getAttribute("version").equals("2.0"), "no RSS 2.0");
        require(!HIDDEN.matcher(root.getTextContent()).find(), "characters that nobody sees");
        Element channel = children(root).get(0);
        CHANNEL.forEach(name -> require(named(channel, name).size() == 1, "channel without one " + name));
        CHANNEL.forEach(name -> require(!text(channel, name).isBlank(), "channel with an empty " + name));
        require(text(channel, "language").equals("sv-SE"), "language");
        require(address(text(channel, "link")), "channel's link");
        built = date(text(channel, "lastBuildDate"));
        List<Element> self = children(channel).stream()
                .filter(child -> ATOM.equals(child.getNamespaceURI()))
                .toList();
        require(self.size() == 1 && self.get(0).getAttribute("rel").equals("self"), "no atom:link rel=self");
        require(address(self.get(0).getAttribute("href")), "atom:link's address");
        require(self.get(0).getAttribute("type").equals("application/rss+xml"), "atom:link's type");
        named(channel, "item").forEach(this::item);
    }

    private void item(Element item) {
        children(item).forEach(child -> require(ITEM.contains(child.getTagName()), "unknown " + child.getTagName()));
        ITEM.forEach(name -> require(named(item, name).size() <= 1, "more than one " + name));
        require(!text(item, "title").isBlank(), "no title");
        require(!text(item, "title").matches("(?s).*[<>].*"), "title with markup");
        require(named(item, "link").isEmpty() || address(text(item, "link")), "link " + text(item, "link"));
        require(
                Jsoup.parseBodyFragment(text(item, "description")).select("body *").stream()
                        .allMatch(element -> element.tagName().equals("p") && element.attributesSize() == 0),
                "description with more than paragraphs");
        require(named(item, "guid").size() == 1 && guids.add(text(item, "guid")), "guid twice or missing");
        require(named(item, "guid").get(0).getAttribute("isPermaLink").equals("false"), "guid taken for an address");
        ZonedDateTime published = date(text(item, "pubDate"));
        require(published != null && built != null && !published.isAfter(built), "published after it was built");
    }

    private ZonedDateTime date(String text) {
        require(DATE.matcher(text).matches(), "no RFC 822 date: " + text);
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
        } catch (DateTimeException e) {
            problems.add("not that weekday or no such day: " + text);
            return null;
        }
    }

    private static boolean address(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && Set.of("http", "https").contains(uri.getScheme())
                    && StandardCharsets.US_ASCII.newEncoder().canEncode(text);
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private void require(boolean right, String problem) {
        if (!right) {
            problems.add(problem);
        }
    }

    static List<Element> named(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }

    static String text(Element parent, String name) {
        List<Element> found = named(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    private static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
