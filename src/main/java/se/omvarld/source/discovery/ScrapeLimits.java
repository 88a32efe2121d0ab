package se.omvarld.source.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.omvarld.source.document.MarkupScan;
import se.omvarld.source.document.ReadingLimitException;
import se.omvarld.source.fetch.HttpAnswer;

/** What a program that only reads cannot see of an answer, in plain words. */
public final class ScrapeLimits {
    /** A page with a list of news shows more text than this. */
    private static final int LITTLE_TEXT = 600;

    private static final int MUCH_SCRIPT = 5_000;
    private static final String MOUNTS =
            "#root,#app,#__next,#__nuxt,app-root,[data-reactroot],[ng-app],[data-server-rendered]";
    private static final Pattern CONSENT =
            Pattern.compile("(?i)cookie|consent|samtyck|kakor|privacy settings|integritetsinställ");
    private static final Pattern ABOUT =
            Pattern.compile("(?i)(om|about|så använder vi)? ?(webb)?(kakor|cookies)( på .*)?");

    private static final Pattern CHALLENGE = Pattern.compile(
            "(?i)just a moment|checking your browser|verify you are (a )?human|captcha|enable javascript and cookies");

    private ScrapeLimits() {}

    /** What the status and the page show of it; empty when all seems to be there. */
    public static List<String> in(HttpAnswer answer) {
        List<String> limits = new ArrayList<>(status(answer));
        if (answer.good()) {
            limits.addAll(page(answer));
        }
        return limits;
    }

    private static List<String> page(HttpAnswer answer) {
        List<String> limits = new ArrayList<>();
        try {
            Document page = MarkupScan.html(answer.text(), answer.address());
            String text = visible(page);
            if (text.length() < LITTLE_TEXT
                    && CHALLENGE.matcher(page.title() + " " + text).find()) {
                limits.add("The site asks visitors to prove that they are people; a program is not let in, and must not"
                        + " try to. Ask the site for a feed, or use its newsletter.");
            } else if (text.length() < LITTLE_TEXT
                    && CONSENT.matcher(withoutFoot(page)).find()) {
                limits.add("A consent wall stands before the page; what is behind it cannot be seen.");
            }
            if (text.length() < LITTLE_TEXT && filledByScript(page)) {
                limits.add("The page is nearly empty and filled in by a script in the browser; its list cannot be seen."
                        + " Look for a feed, or for the JSON address that the script asks.");
            }
        } catch (ReadingLimitException e) {
            limits.add("The page is not looked into: " + e.getMessage() + ".");
        }
        return limits;
    }

    private static List<String> status(HttpAnswer answer) {
        return switch (answer.status()) {
            case 401, 402 -> List.of("The address asks for a log-in; what is behind it cannot be seen.");
            case 403, 451 ->
                List.of("The site refuses this program (HTTP " + answer.status()
                        + "). It is not evaded: ask the site for access, or use its newsletter.");
            case 429 -> List.of("The site asks for fewer requests (HTTP 429). Try again later.");
            default -> List.of();
        };
    }

    private static String visible(Document page) {
        Document copy = page.clone();
        copy.select("script,style,noscript,template,svg").remove();
        return copy.body().text();
    }

    /** Nearly every page has a link about cookies in its foot; that is no wall. */
    private static String withoutFoot(Document page) {
        Document copy = page.clone();
        copy.select("footer,[role=contentinfo],[class*=footer],[id*=footer],nav")
                .remove();
        copy.select("a").stream()
                .filter(link -> ABOUT.matcher(link.text()).matches())
                .toList()
                .forEach(Element::remove);
        return visible(copy);
    }

    private static boolean filledByScript(Document page) {
        int script = page.select("script:not([type=application/ld+json])").stream()
                .mapToInt(element -> element.data().length())
                .sum();
        boolean mounted =
                page.select(MOUNTS).stream().anyMatch(element -> element.text().length() < LITTLE_TEXT)
                        && !page.select("script[src]").isEmpty();
        boolean told = page.select("noscript").stream()
                .map(Element::text)
                .anyMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("javascript"));
        return script > MUCH_SCRIPT || mounted || told;
    }
}
