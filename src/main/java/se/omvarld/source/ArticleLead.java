package se.omvarld.source;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.omvarld.item.Item;
import se.omvarld.item.PlainText;

/** The lead of one article's page: what the page says of itself, else its first real paragraphs. */
final class ArticleLead {
    private static final int TELLING_PARAGRAPH = 60;
    private static final int ENOUGH = 250;
    private static final int MOST_PARAGRAPHS = 3;

    /** A paragraph that is mostly links is a menu. */
    private static final double MOST_LINKED = 0.5;

    /** Walls stand before the text and say nothing of it. */
    private static final Pattern WALL = Pattern.compile(
            "(?i)cookie|kakor|samtyck|consent|logga in|log in|sign in|subscribe|prenumerera|prenumerant|javascript|captcha");

    private ArticleLead() {}

    /** Empty when the page has none. */
    static String of(Page page, String title) {
        Document document = page.document();
        Stream<String> said = Stream.concat(
                LinkedData.descriptions(document).stream(),
                Stream.of("og:description", "description", "dcterms.description")
                        .map(name -> meta(document, name)));
        return said.map(PlainText::lead)
                .filter(lead -> isLead(lead, title))
                .findFirst()
                .orElseGet(() -> paragraphs(page.content(), title));
    }

    static boolean isLead(String text, String title) {
        return Item.isLead(text, title) && !WALL.matcher(text).find();
    }

    private static String meta(Document page, String name) {
        Element meta = page.selectFirst("meta[property=" + name + "], meta[name=" + name + "]");
        return meta == null ? "" : meta.attr("content");
    }

    private static String paragraphs(Element content, String title) {
        List<String> found = Stream.of("[itemprop=articleBody] p", "article p", "main p", "p")
                .map(css -> content.select(css).stream()
                        .filter(ArticleLead::isProse)
                        .map(Element::text)
                        .filter(text -> isLead(text, title))
                        .limit(MOST_PARAGRAPHS)
                        .toList())
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
        return found.isEmpty() || found.get(0).length() >= ENOUGH
                ? found.stream().findFirst().orElse("")
                : found.stream().collect(Collectors.joining(" "));
    }

    private static boolean isProse(Element paragraph) {
        int linked = paragraph.select("a").text().length();
        int all = paragraph.text().length();
        return all >= TELLING_PARAGRAPH && linked <= all * MOST_LINKED;
    }
}
