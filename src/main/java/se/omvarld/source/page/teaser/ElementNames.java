package se.omvarld.source.page.teaser;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a page's authors call an element, in its classes and its id. */
public final class ElementNames {
    /** WordPress names what an announcement is about in its class: {@code tag-cookies}, {@code category-annons}. */
    private static final Pattern SUBJECT =
            Pattern.compile("(?i)(?<!\\S)(?:tag|post_tag|category|kategori|topic|amne|term|taxonomy)[-_]\\S+");

    private ElementNames() {}

    /** Finds whole words in names; {@code post-title} has the words post and title. */
    public static Pattern words(String words) {
        return Pattern.compile("(?i)(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])");
    }

    /** Its classes and its id, without those that say what it is about. */
    public static String of(Element element) {
        return SUBJECT.matcher(element.className() + " " + element.id()).replaceAll("");
    }

    public static boolean hold(Element element, Pattern words) {
        boolean named = element.attributesSize() > 0 && (element.hasAttr("class") || element.hasAttr("id"));
        return named && words.matcher(of(element)).find();
    }
}
