package se.omvarld.source.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.omvarld.item.text.PlainText;
import se.omvarld.source.document.ReadingDeadline;

/** The running text of an article's page: what follows the heading, without what stands around it. */
final class ArticleText {
    private static final int TELLING = 60;
    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_HEADINGS = 50;
    private static final double MOST_OF_TITLE = 0.4;
    private static final int TELLING_TITLE = 15;

    /** A paragraph that is mostly links is a menu. */
    private static final double MOST_LINKED = 0.5;

    /** What classes and ids call the things that stand around a text; each is the beginning of a word in them. */
    private static final Pattern AROUND =
            named("cookie|consent|gdpr|cmp|caption|image-text|byline|author|share|sharing|social"
                    + "|related|comment|fact|fakta|breadcrumb|menu|nav|footer|date|publish|submitted|meta|newsletter|promo|teaser"
                    + "|most-read|boilerplate|feedback|announcement|alert|paywall|contact|calendar|widget|toolbar");

    /** An article may be about them. */
    private static final Pattern COOKIES = Pattern.compile("(?i)[^-_\\s]*cookies?");

    private static final Pattern INGRESS =
            named("(?:ingress|preamble|lead|intro|introduction|standfirst)(?:$|[-_\\s])");

    private static final Pattern ASIDE = Pattern.compile(
            "(?iU)(?:publicera[dt]|uppdatera[dt]|ändra[dt]|skapa[dt]|granska[dt]|senast|published|updated|läs (?:också|även|mer)"
                    + "|foto|bild|photo|du är här|dela|annons|share)\\b.*");

    /**
     * A paragraph.
     *
     * @param within the element that holds it and its neighbours
     * @param ingress whether the page marks it as the text's ingress
     */
    record Piece(String text, Element within, boolean ingress) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Element> around = new HashSet<>();
    private final Set<Element> holdHeading = new HashSet<>();
    private int characters;

    /** Whether another heading has come, below which an ingress may be another article's. */
    private boolean further;

    private ArticleText(Element content, Optional<Element> heading) {
        holdHeading.add(content);
        heading.ifPresent(element -> {
            holdHeading.add(element);
            holdHeading.addAll(element.parents());
        });
        boolean begun = heading.isEmpty();
        for (Element element : content.getAllElements()) {
            ReadingDeadline.check();
            further |= begun && element.is("h1,h2,h3,h4");
            begun |= heading.filter(element::equals).isPresent();
            if (isAround(element)) {
                around.add(element);
            } else if (begun && characters < MOST_CHARACTERS) {
                add(element);
            }
        }
    }

    /** @param title as the page's head has it, often with the site's name */
    static List<Piece> of(Page page, String title) {
        Element content = page.content();
        return new ArticleText(content, heading(content, PlainText.title(title))).pieces;
    }

    /** The longest heading that the title holds: the others name the site. A word of the title is no heading of it. Else the first. */
    private static Optional<Element> heading(Element content, String title) {
        String whole = title.toLowerCase(Locale.ROOT);
        return content.select("h1,h2").stream()
                .limit(MOST_HEADINGS)
                .filter(heading ->
                        heading.hasText() && isOf(whole, heading.text().toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(heading -> heading.text().length()))
                .or(() -> Optional.ofNullable(content.selectFirst("h1")));
    }

    private static boolean isOf(String title, String heading) {
        return (heading.length() >= MOST_OF_TITLE * title.length() && title.contains(heading))
                || (title.length() >= TELLING_TITLE && heading.contains(title));
    }

    /** What holds the heading is not around the text, whatever it is called. */
    private boolean isAround(Element element) {
        return !holdHeading.contains(element)
                && (around.contains(element.parent())
                        || element.nameIs("figure")
                        || AROUND.matcher(names(element)).find());
    }

    private void add(Element element) {
        if (element.nameIs("p")) {
            add(element, element.parent(), element.text(), element.select("a").text());
        } else if (element.nameIs("br") && isBox(element.parent())) {
            if (element.nextSibling() instanceof TextNode text) {
                add(element, element.parent(), text.text().strip(), "");
            }
        } else if (isBox(element) && element.ownText().length() >= TELLING) {
            boolean broken = element.children().stream().anyMatch(child -> child.nameIs("br") || child.isBlock());
            String text = broken ? beginning(element) : element.text();
            add(element, element.parent(), text, "");
        }
    }

    private static boolean isBox(Element element) {
        return element != null && element.is("div,td,section,article,main,body");
    }

    private static String beginning(Element element) {
        return element.firstChild() instanceof TextNode text ? text.text().strip() : "";
    }

    private void add(Element element, Element within, String text, String linked) {
        if (text.length() >= TELLING
                && linked.length() <= text.length() * MOST_LINKED
                && !ASIDE.matcher(text).matches()) {
            boolean ingress = !further
                    && Stream.of(element, within)
                            .anyMatch(outer -> INGRESS.matcher(names(outer)).find());
            pieces.add(new Piece(text, within, ingress));
            characters += text.length();
        }
    }

    private static String names(Element element) {
        String names = ElementNames.of(element);
        return element.nameIs("article") ? COOKIES.matcher(names).replaceAll("") : names;
    }

    private static Pattern named(String words) {
        return Pattern.compile("(?i)(?:^|[-_\\s])(?:" + words + ")");
    }
}
