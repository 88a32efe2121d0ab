package se.omvarld.item.text;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Plain text from the HTML, the half-escaped HTML and the text that sources send: one line, bounded, nothing hidden. */
public final class PlainText {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_LEAD = 2000;
    private static final int LONGEST_INPUT = 100_000;

    /** More would be cut off anyway; whether a point holds any text takes a walk through all that is nested in it. */
    private static final int MOST_POINTS = 500;

    /** HTML in feeds is sometimes escaped twice, now and then three times. */
    private static final int MOST_ESCAPES = 3;

    private static final Pattern ESCAPED = Pattern.compile("&(?:#\\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8});");
    private static final Pattern TAG = Pattern.compile(
            "</?(?:a|abbr|article|b|blockquote|body|br|button|code|div|em|figure|font|form|h[1-6]|head|hr|html|i|iframe|img"
                    + "|input|li|link|meta|ol|p|pre|script|section|small|span|strong|style|sub|sup|svg|table|tbody|td"
                    + "|th|tr|u|ul|video)(?:[\\s/][^<>]{0,2000})?>",
            Pattern.CASE_INSENSITIVE);

    /** Some feeds carry Markdown: a picture says nothing in text, a link says its words. */
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]\\[]{0,500}\\]\\([^)\\s]{0,1000}\\)");

    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]{1,300})\\]\\((?:https?:/)?/[^)\\s]{0,1000}\\)");

    private PlainText() {}

    /** One line of at most 500 characters. */
    public static String title(String html) {
        return of(html, LONGEST_TITLE);
    }

    /** At most 2,000 characters; the points of a list begin with {@code •}. */
    public static String lead(String html) {
        return of(html, LONGEST_LEAD, true);
    }

    /** Text of at most {@code longest} characters; a cut falls between words and shows as an ellipsis. */
    public static String of(String html, int longest) {
        return of(html, longest, false);
    }

    private static String of(String html, int longest, boolean lists) {
        String text = html.length() > LONGEST_INPUT ? html.substring(0, LONGEST_INPUT) : html;
        for (int i = 0; i < MOST_ESCAPES && holdsMarkup(text, i); i++) {
            text = withoutMarkup(text, lists);
        }
        return DisplayText.cut(DisplayText.folded(withoutMarkdown(text)), longest, " …");
    }

    /** After the first round only known tags count, so that "a &lt;b&gt; c" in a text about HTML is not the rule. */
    private static boolean holdsMarkup(String text, int round) {
        boolean maybe = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        return maybe
                && (round == 0
                        || ESCAPED.matcher(text).find()
                        || TAG.matcher(text).find());
    }

    /** Text as it stands in HTML: what looks like a tag in it stays text. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Text that is no HTML, written so that it comes out as it is: {@code <section>} in a text about markup. */
    public static String literal(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        for (int i = 1; i < MOST_ESCAPES; i++) {
            escaped = escaped.replace("&", "&amp;");
        }
        return escaped;
    }

    private static String withoutMarkup(String html, boolean lists) {
        Element body = Jsoup.parseBodyFragment(StrayMarks.escaped(html)).body();
        body.select("script,style,noscript,template,iframe,noembed,noframes,object,svg,textarea,select")
                .remove();
        if (lists) {
            // "ska: utreda frågan föreslå en lag" would say nobody where one point ends
            body.getElementsByTag("li").stream()
                    .filter(PlainText::isOneOfSeveral)
                    .limit(MOST_POINTS)
                    .filter(Element::hasText)
                    .forEach(li -> li.prependText("• "));
        }
        return body.text();
    }

    private static boolean isOneOfSeveral(Element point) {
        Element before = point.previousElementSibling();
        Element after = point.nextElementSibling();
        return (before != null && before.nameIs("li")) || (after != null && after.nameIs("li"));
    }

    private static String withoutMarkdown(String text) {
        return text.indexOf("](") < 0
                ? text
                : LINK.matcher(PICTURE.matcher(text).replaceAll(" ")).replaceAll("$1");
    }
}
