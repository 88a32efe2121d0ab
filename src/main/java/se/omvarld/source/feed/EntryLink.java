package se.omvarld.source.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import se.omvarld.item.address.Address;

/**
 * The address that an entry leads to: of all that it names the first that can be opened, an article's page before data, a
 * document or the entry itself.
 */
final class EntryLink {
    /** A link that was given as HTML. */
    private static final Pattern ANCHOR =
            Pattern.compile("<a\\s[^>]{0,500}?href\\s*=\\s*[\"']?([^\"'\\s>]{1,2000})", Pattern.CASE_INSENSITIVE);

    private static final Pattern WEB = Pattern.compile("(?:https?:|//|/|www\\.).*", Pattern.CASE_INSENSITIVE);

    private final Element entry;
    private final String document;
    private final List<Optional<String>> pages = new ArrayList<>();
    private final List<Optional<String>> others = new ArrayList<>();
    private final List<Optional<String>> last = new ArrayList<>();

    private EntryLink(Element entry, String document) {
        this.entry = entry;
        this.document = document;
    }

    /**
     * The address; empty when it names none that is http or https.
     *
     * @param document the feed's own address
     */
    static String of(Element entry, String document) {
        EntryLink link = new EntryLink(entry, document);
        for (Element child : entry.children()) {
            link.take(child);
        }
        link.others.add(link.seen(entry, entry.attr("rdf:about"), false));
        return Stream.of(link.pages, link.others, link.last)
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private void take(Element child) {
        switch (FeedNames.within(entry, child)) {
            case "link", "atom:link" -> takeLink(child);
            case "guid" -> {
                if (isPermanent(child)) {
                    others.add(seen(child, text(child), true));
                }
            }
            case "id", "atom:id", "dc:identifier" -> last.add(seen(child, text(child), true));
            case "content", "atom:content" -> last.add(seen(child, child.attr("src"), false));
            case "enclosure" -> takeAttachment(child, "url");
            default -> {}
        }
    }

    private void takeLink(Element link) {
        String relation = link.attr("rel").toLowerCase(Locale.ROOT);
        String type = link.attr("type").toLowerCase(Locale.ROOT);
        boolean alternate = relation.isEmpty() || relation.endsWith("alternate");
        if (alternate) {
            boolean page = type.isEmpty() || type.contains("html");
            (page ? pages : others).add(seen(link, written(link), false));
        } else if (relation.equals("enclosure")) {
            takeAttachment(link, "href");
        }
    }

    /** A picture is not what an entry is about. */
    private void takeAttachment(Element attachment, String attribute) {
        if (!attachment.attr("type").startsWith("image/")) {
            last.add(seen(attachment, attachment.attr(attribute), false));
        }
    }

    private static String written(Element link) {
        return link.hasAttr("href") ? link.attr("href") : text(link);
    }

    private static String text(Element element) {
        String text = element.childrenSize() > 0 && element.selectFirst("a[href]") != null
                ? element.selectFirst("a[href]").attr("href")
                : element.wholeText();
        Matcher anchor = ANCHOR.matcher(text);
        return anchor.find() ? anchor.group(1) : text.strip();
    }

    /** RSS 2.0: a guid is the item's address unless it says otherwise. */
    private static boolean isPermanent(Element guid) {
        for (Attribute attribute : guid.attributes()) {
            if (attribute.getKey().equalsIgnoreCase("isPermaLink")) {
                return !attribute.getValue().strip().equalsIgnoreCase("false");
            }
        }
        return true;
    }

    private Optional<String> seen(Element from, String link, boolean onlyWeb) {
        return link.isBlank() || (onlyWeb && !WEB.matcher(link).matches())
                ? Optional.empty()
                : Address.cleaned(link, base(from));
    }

    /** The address that links in an element are seen from: each {@code xml:base} as seen from the one around it. */
    private String base(Element from) {
        List<String> bases = new ArrayList<>();
        for (Element around = from; around != null; around = around.parent()) {
            if (around.hasAttr("xml:base")) {
                bases.add(0, around.attr("xml:base"));
            }
        }
        String base = document;
        for (String written : bases) {
            base = Address.cleaned(written, base).orElse(base);
        }
        return base;
    }
}
