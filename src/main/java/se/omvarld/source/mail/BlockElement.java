package se.omvarld.source.mail;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What an element of a mail's HTML is to its readers. */
final class BlockElement {
    private static final int MOST_BESIDE_BOLD = 5;

    private BlockElement() {}

    static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.matches("h[1-6]")
                || element.attr("role").equals("heading")
                || (name.matches("strong|b") && isAlone(element));
    }

    /** Bold words are a heading when nothing stands beside them. */
    private static boolean isAlone(Element element) {
        Element parent = element.parent();
        return parent != null
                && parent.childNodeSize() <= MOST_BESIDE_BOLD
                && parent.childNodes().stream()
                        .allMatch(node -> node.equals(element)
                                || node.nodeName().equals("br")
                                || (node instanceof TextNode text && text.isBlank()));
    }

    /** What a link says, or its picture. */
    static String words(Element link) {
        Element image = link.hasText() ? null : link.selectFirst("img");
        return image == null ? link.text() : shown(image);
    }

    /** What a picture says that it shows, else what it or its link says when it is pointed at. */
    static String shown(Element image) {
        Element around = image.closest("a");
        return Stream.of(image.attr("alt"), image.attr("title"), around == null ? "" : around.attr("title"))
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
    }
}
