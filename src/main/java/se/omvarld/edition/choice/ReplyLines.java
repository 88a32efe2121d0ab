package se.omvarld.edition.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import se.omvarld.source.mail.ReceivedMail;
import se.omvarld.source.page.Page;

/**
 * A mail's lines as people see them, with what is marked as quoted. HTML says more than the plain text beside it, which loses
 * quotes, lists and letters; cells of a row stand on one line.
 */
final class ReplyLines implements NodeVisitor {
    private static final int MOST = 20_000;
    private static final String HIDDEN =
            "head,script,style,title,noscript,template,object,svg,[style~=(?i)display\\s*:\\s*none],[hidden],"
                    + "[style~=(?i)visibility\\s*:\\s*hidden],[style~=(?i)mso-hide\\s*:\\s*all]";

    /** What its writer took back, and the numbers that Word gives to a list's points by itself, also when it begins anew. */
    private static final String NOT_SAID =
            "s,strike,del,[style~=(?i)line-through],[style~=(?i)mso-list\\s*:\\s*ignore]";

    private static final Pattern SIGNATURE = Pattern.compile(
            "(?i).*(?:gmail_signature|moz-signature|composer_signature|mobile-signature|\\b(?:x_)?signature\\b).*");

    /** Marks of quoted lines, with the initials that some programs put before them. */
    private static final Pattern MARK = Pattern.compile("^\\s?(?:[A-Za-z]{0,3}>\\s?){1,50}+");

    private static final Pattern OTHER_MARK = Pattern.compile("^\\s?(?:[|¦»:]\\s?){1,50}+");
    private static final int MANY = 5;

    private final List<ReplyLine> lines = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private int quotes;
    private int headings;
    private int signatures;

    private ReplyLines() {}

    /** The lines of the HTML, else of the plain text. */
    static List<ReplyLine> of(ReceivedMail mail) {
        List<ReplyLine> ofHtml = ofHtml(mail.html());
        return ofHtml.stream().allMatch(ReplyLine::isBlank) ? ofText(mail.text()) : ofHtml;
    }

    static List<ReplyLine> ofText(String text) {
        List<String> rows = text.lines().limit(MOST).toList();
        boolean otherMarks =
                rows.stream().filter(row -> OTHER_MARK.matcher(row).find()).count() >= MANY;
        return rows.stream().map(row -> marked(row, otherMarks)).toList();
    }

    private static ReplyLine marked(String row, boolean otherMarks) {
        for (Pattern mark : otherMarks ? List.of(MARK, OTHER_MARK) : List.of(MARK)) {
            Matcher found = mark.matcher(row);
            if (found.find()) {
                return ReplyLine.of(row.substring(found.end()), true, ReplyLine.Kind.PLAIN);
            }
        }
        return ReplyLine.of(row, false, ReplyLine.Kind.PLAIN);
    }

    static List<ReplyLine> ofHtml(String html) {
        if (html.isBlank()) {
            return List.of();
        }
        Document document = Page.of("<div>" + html, "").document();
        document.select(HIDDEN).remove();
        document.select(NOT_SAID).remove();
        ReplyLines found = new ReplyLines();
        NodeTraversor.traverse(found, document.body());
        found.cut(false);
        return List.copyOf(found.lines);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            run.append(
                    isPreformatted(text)
                            ? text.getWholeText()
                            : text.getWholeText().replaceAll("[\\r\\n]+", " "));
        } else if (node instanceof Element element) {
            if (isCell(element)) {
                run.append(' ');
            } else if (element.isBlock() || element.normalName().equals("tr")) {
                cut(false);
            } else if (element.normalName().equals("br")) {
                cut(true);
            }
            count(element, 1);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if ((element.isBlock() && !isCell(element)) || element.normalName().equals("tr")) {
                cut(false);
            }
            count(element, -1);
        }
    }

    private void count(Element element, int change) {
        String name = element.normalName();
        if (name.equals("blockquote")) {
            quotes += change;
        } else if (name.matches("h[1-6]")) {
            headings += change;
        } else if (!name.equals("br") && isSignature(element)) {
            signatures += change;
        }
    }

    private static boolean isSignature(Element element) {
        return Stream.of(element.id(), element.className())
                .anyMatch(text -> !text.isEmpty() && SIGNATURE.matcher(text).matches());
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static boolean isPreformatted(TextNode text) {
        return (Node) text.parent() instanceof Element parent
                && (parent.normalName().equals("pre")
                        || parent.attr("style").toLowerCase(Locale.ROOT).matches(".*white-space\\s*:\\s*pre.*"));
    }

    /** Ends the line. An empty one says where a paragraph ends, where somebody made it. */
    private void cut(boolean broken) {
        String all = run.toString();
        run.setLength(0);
        ReplyLine.Kind kind = signatures > 0
                ? ReplyLine.Kind.SIGNATURE
                : headings > 0 ? ReplyLine.Kind.HEADING : ReplyLine.Kind.PLAIN;
        boolean empty = all.isBlank() && !all.contains("\u00a0");
        if (empty && !broken) {
            return;
        }
        for (String row : all.split("\n", -1)) {
            if (lines.size() < MOST) {
                Matcher mark = MARK.matcher(row);
                boolean marked = mark.find();
                lines.add(ReplyLine.of(marked ? row.substring(mark.end()) : row, quotes > 0 || marked, kind));
            }
        }
    }
}
