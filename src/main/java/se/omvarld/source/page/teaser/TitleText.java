package se.omvarld.source.page.teaser;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The words of a title, without what pages put into or in place of it: kickers, numbers of comments, days, "Läs mer". */
@SuppressWarnings("ReferenceEquality") // an element of a page is that very one, not one that looks alike
final class TitleText {
    private static final Pattern KICKER = ElementNames.words(
            "kicker|tags?|vignette|vinjett|vignett|label|category|kategori"
                    + "|eyebrow|overline|widget-?title|section-?title|pre-?title|pre-?heading|super-?title|badge|topic|amne|type");

    private static final Pattern KICKER_TEXT =
            Pattern.compile("(?iU)(?:debatt|debattartikel|krönika|gästkrönika|ledare|insändare"
                    + "|replik|slutreplik|nyhet|nyheter|pressmeddelande|pressmeddelanden|press|artikel|blogg|blogginlägg|podd|podden"
                    + "|podcast|intervju|reportage|analys|kommentar|notis|aktuellt|opinion|annons|tv|webb-tv|video|senaste|senaste nytt"
                    + "|news|press release|opinion|column|blog|just nu|exklusivt|premium|plus)\\W*");

    private static final Pattern EMPTY_WORDS =
            Pattern.compile("(?iU)\\W*(?:(?:läs|les|læs|read|visa|se|show|see|fortsätt|fortsätt att|continue)"
                    + "(?: (?:hela|hele|the|full|mer|mere|more|vidare|alla|all|läsa|reading))*"
                    + "(?: (?:artikel|artikeln|nyhet|nyheten|inlägg|inlägget|pressmeddelande|pressmeddelandet|texten|rapport"
                    + "|rapporten|intervjun|reportaget|krönikan|sidan|nyheter|saken|nyheden|article|story|post|details|här"
                    + "|om detta))?"
                    + "|gå till (?:artikeln|nyheten|sidan)|learn more|find out more|details|detaljer|fler nyheter|alla nyheter"
                    + "|mer|mere|more|mer information|more information|klicka här|click here|till (?:artikeln|nyheten|sidan)|här|here"
                    + "|öppna|ladda (?:ner|ned)|download|\\d{0,5})\\W*");

    /** Stands before a title in a link's label: "Läs mer om …". */
    private static final Pattern READ_MORE = Pattern.compile(
            "(?iU)^(?:läs|les|læs|read)(?: (?:hela|mer|mere|more))?(?: (?:artikeln|nyheten|inlägget|pressmeddelandet))?"
                    + "(?: (?:om|about))?\\b\\W{0,3}\\s*|\\W{0,3}\\b(?:läs|read) (?:mer|more)\\W*$");

    private static final Pattern COUNT =
            ElementNames.words("comments?|kommentar|kommentarer|count|counter|antal|badge|bubble|baloon"
                    + "|balloon|likes?|shares?|views?|comment-\\w+");
    private static final Pattern NUMBER = Pattern.compile("\\(?\\d{1,5}\\)?");
    private static final Pattern COUNTED =
            Pattern.compile("(?iU)\\(?\\d{1,5}\\)? (?:kommentar|kommentarer|comments?|svar)");
    private static final Pattern UNSEEN =
            ElementNames.words("sr-only|visually-?hidden|screen-?reader(?:-text)?|(?:env-)?assistive-text");
    private static final Pattern ICON =
            ElementNames.words("icons?|ikon|material-icons|material-symbols-\\w+|glyphicon|fa");
    private static final Pattern DAY = ElementNames.words("date|datum|time|published|publicerad");

    private TitleText() {}

    static String of(Element element) {
        if (element.childrenSize() == 0) {
            return element.text();
        }
        Element copy = element.clone();
        copy.getAllElements().stream()
                .filter(part -> part != copy && isBesides(part))
                .toList()
                .forEach(Element::remove);
        String text = copy.text();
        return text.isBlank() ? element.text() : text;
    }

    private static boolean isBesides(Element part) {
        return part.nameIs("svg")
                || part.nameIs("time")
                || isCount(part)
                || ElementNames.hold(part, UNSEEN)
                || (part.is("i,span") && part.text().indexOf(' ') < 0 && ElementNames.hold(part, ICON))
                || (isNamedKicker(part) && part.text().length() < 40)
                || (ElementNames.hold(part, DAY) && DateText.isDate(part.text()));
    }

    private static boolean isCount(Element part) {
        if (part.childrenSize() > 1) {
            return false;
        }
        String text = part.text();
        boolean number = NUMBER.matcher(text).matches() && !part.is("sub,sup");
        return COUNTED.matcher(text).matches()
                || (number
                        && (part.nameIs("a")
                                || text.startsWith("(")
                                || ElementNames.hold(part, COUNT)
                                || isGlued(part)));
    }

    /** No blank stands between a sentence and the number: nobody writes so. */
    private static boolean isGlued(Element part) {
        return part.previousSibling() instanceof TextNode before
                && !before.isBlank()
                && !Character.isWhitespace(
                        before.getWholeText().charAt(before.getWholeText().length() - 1));
    }

    static boolean isNamedKicker(Element element) {
        return ElementNames.hold(element, KICKER);
    }

    /** Says what kind of text follows, and is no title by itself where there is another. */
    static boolean isKicker(Element element) {
        return isNamedKicker(element) || KICKER_TEXT.matcher(element.text()).matches();
    }

    /** Whether a text says nothing: "Läs mer", a number. */
    static boolean isEmpty(String text) {
        return text.length() < 60 && EMPTY_WORDS.matcher(text).matches();
    }

    /** What a link says: its words, else its label or its image. */
    static String ofLink(Element link) {
        String text = of(link);
        if (!isEmpty(text)) {
            return text;
        }
        Element image = link.selectFirst("img[alt]");
        String label = link.hasAttr("aria-label") ? link.attr("aria-label") : link.attr("title");
        String said = READ_MORE.matcher(label.strip()).replaceAll("");
        if (said.isBlank() || isEmpty(said)) {
            said = image == null ? "" : image.attr("alt");
        }
        return said.isBlank() ? text : said;
    }
}
