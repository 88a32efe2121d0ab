package se.omvarld.source.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The texts of a watched page as versions before V21 of the store read them: by these, the first poll after the upgrade tells
 * whether the page has changed since the last one before it.
 */
final class FormerTexts {
    private static final String TEXTS = "h1,h2,h3,h4,h5,h6,p,li,td,th,dt,dd,blockquote,figcaption,pre";
    private static final Pattern STAMP = Pattern.compile(
            "(?:senast |sidan )?(?:uppdaterad|ändrad|granskad|publicerad|last (?:updated|reviewed|modified)|updated"
                    + "|published|copyright|©|\\d+ (?:visningar|läsare|views)).{0,80}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_TEXTS = 5000;

    private FormerTexts() {}

    static List<String> in(Element main) {
        return main.select(TEXTS).stream()
                .filter(element -> element.select(TEXTS).size() == 1)
                .map(element -> element.text().strip())
                .filter(text -> text.split(" ", -1).length >= FEWEST_WORDS)
                .filter(text -> !STAMP.matcher(text).matches())
                .limit(MOST_TEXTS)
                .toList();
    }
}
