package se.omvarld.source.feed;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The names of a feed's elements by the addresses of their namespaces, whatever prefix a feed spells them with: {@code dc:date},
 * {@code content:encoded}; those of RSS have no prefix. Where an address is unknown, the prefix counts as it is spelled.
 */
final class FeedNames {
    private static final String ATOM = "atom:";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            entry("http://www.w3.org/2005/atom", ATOM),
            entry("http://purl.org/atom/ns#", ATOM),
            entry("http://purl.org/rss/1.0/", ""),
            entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
            entry("http://backend.userland.com/rss2", ""),
            entry("http://backend.userland.com/rss", ""),
            entry("http://blogs.law.harvard.edu/tech/rss", ""),
            entry("http://purl.org/net/rss1.1#", ""),
            entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
            entry("http://purl.org/dc/elements/1.1/", "dc:"),
            entry("http://purl.org/dc/elements/1.0/", "dc:"),
            entry("http://purl.org/dc/terms/", "dcterms:"),
            entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            entry("http://search.yahoo.com/mrss", "media:"),
            entry("http://search.yahoo.com/mrss/", "media:"),
            entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            entry("http://www.w3.org/1999/xhtml", "xhtml:"));

    private static final Set<String> AROUND_ENTRIES = Set.of("rss", "feed", "rdf", "channel");

    private FeedNames() {}

    /** For example {@code pubdate}, {@code atom:link} or {@code dc:date}. */
    static String of(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        String spelled = name.substring(0, name.indexOf(':') + 1);
        String local = name.substring(spelled.length());
        String known = PREFIXES.get(element.tag().namespace().toLowerCase(Locale.ROOT));
        return (known == null ? (spelled.equals("a10:") ? ATOM : spelled) : known) + local;
    }

    /** The name without the prefix that the entry itself has: {@code atom:title} within {@code atom:entry} is a title. */
    static String within(Element entry, Element child) {
        String name = of(child);
        String own = of(entry);
        String prefix = own.substring(0, own.indexOf(':') + 1);
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    static String local(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }

    /** Whether it is an item of RSS or RDF, or an entry of Atom; those of other namespaces are parts of something else. */
    static boolean isEntry(Element element) {
        String local = local(element);
        if (!local.equals("item") && !local.equals("entry")) {
            return false;
        }
        String name = of(element);
        return name.equals(local)
                ? !element.hasAttr("xmlns")
                        || PREFIXES.containsKey(element.attr("xmlns").toLowerCase(Locale.ROOT))
                : name.startsWith(ATOM) || hasPrefixOfParent(element);
    }

    private static boolean hasPrefixOfParent(Element element) {
        Element parent = element.parent();
        return parent != null
                && AROUND_ENTRIES.contains(local(parent))
                && parent.tag().prefix().equalsIgnoreCase(element.tag().prefix());
    }
}
