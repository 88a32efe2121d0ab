package se.omvarld.source.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.link.NonStoryLinks;
import se.omvarld.source.link.UnwrappedLink;
import se.omvarld.source.page.Page;

/** A mail's text in reading order, cut where a block or a link begins or ends. Layouts of mails mean nothing else. */
final class MailBlocks implements NodeVisitor {
    private static final String HIDDEN = "head,script,style,title,noscript,template,object,svg,form,"
            + "[style~=(?i)display\\s*:\\s*none],[hidden],[class*=annons],[class*=advert],[class*=sponsor],[id*=annons]";
    private static final Pattern LABEL =
            Pattern.compile("(?iu)\\W*(?:annons|annonser|sponsrat|(?:betalt )?annonssamarbete"
                    + "|i samarbete med .{1,60}|advertisement|sponsored(?: content| by .{1,60})?)\\W*");
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]++");
    private static final int LONGEST_URL = 2000;
    private static final int MOST = 5000;
    private static final int LONGEST = 3000;
    private static final int LONGEST_LABEL = 100;
    private static final int MOST_BESIDE_BOLD = 5;

    private final List<MailBlock> pieces = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private final String base;
    private Element link;
    private boolean picture;
    private String address = "";
    private int headings;
    private boolean advert;
    private String advertised = "";

    private MailBlocks(String base) {
        this.base = base;
    }

    /**
     * The pieces of the HTML; of the plain text where there is none, or where the HTML leads nowhere and the text does.
     *
     * @throws UnreadableSourceException when the HTML nests without end
     */
    static List<MailBlock> of(ReceivedMail mail) {
        List<MailBlock> ofHtml = of(mail.html());
        if (ofHtml.stream().anyMatch(MailBlock::isLink)) {
            return ofHtml;
        }
        List<MailBlock> ofText = of(asHtml(mail.text()));
        return ofHtml.isEmpty() || ofText.stream().anyMatch(MailBlock::isLink) ? ofText : ofHtml;
    }

    private static List<MailBlock> of(String html) {
        if (html.isBlank()) {
            return List.of();
        }
        Document document = Page.of("<div>" + html, "").document();
        Element base = document.selectFirst("base[href]");
        document.select(HIDDEN).remove();
        MailBlocks found = new MailBlocks(base == null ? "" : base.attr("href"));
        NodeTraversor.traverse(found, document.body());
        found.cut();
        return List.copyOf(found.pieces);
    }

    static String asHtml(String text) {
        String unquoted = text.replaceAll("(?m)^[> ]{1,50}", "").replaceAll("[<>]", " ");
        String escaped = Entities.escape(unquoted)
                .replace("\r\n", "\n")
                .replaceAll("\n[ \t]+", "\n")
                .replaceAll("\n{2,}", "<p>");
        return URL.matcher(escaped).replaceAll(found -> Matcher.quoteReplacement(asLink(found.group())));
    }

    /** What ends the sentence around an address is none of it. */
    private static String asLink(String found) {
        if (found.length() > LONGEST_URL) {
            return found;
        }
        int end = found.length();
        while (".,;:!?)]".indexOf(found.charAt(end - 1)) >= 0) {
            end--;
        }
        String url = found.substring(0, end);
        return " <a href=\"" + url + "\">" + url + "</a> " + found.substring(end);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && pieces.size() < MOST) {
            run.append(text.getWholeText());
        } else if (node instanceof Element element && pieces.size() < MOST) {
            enter(element);
        }
    }

    private void enter(Element element) {
        if (element.isBlock() || element.normalName().equals("td")) {
            cut();
        } else if (element.normalName().equals("br")) {
            run.append(' ');
        }
        if (isHeading(element)) {
            cut();
            headings++;
        }
        if (link != null && element.normalName().equals("img") && !link.hasText()) {
            run.append(' ').append(element.attr("alt"));
            picture = true;
        }
        if (element.normalName().equals("a") && element.hasAttr("href")) {
            cut();
            link = element;
            address = story(element).orElse("");
            leaveOutAdvert();
        }
    }

    /** A label that says "advertisement" takes the next link, and whatever leads to the same place. */
    private void leaveOutAdvert() {
        if (advert && !address.isEmpty()) {
            advertised = address;
            advert = false;
        }
        if (address.equals(advertised)) {
            address = "";
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.isBlock() || element.normalName().equals("td") || element.equals(link)) {
                cut();
            }
            if (isHeading(element)) {
                cut();
                headings--;
            }
            if (element.equals(link)) {
                add(new MailBlock("", false, false, address));
                link = null;
                address = "";
            }
        }
    }

    private static boolean isHeading(Element element) {
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

    private Optional<String> story(Element element) {
        String words =
                element.hasText() ? element.text() : element.select("img").attr("alt");
        if (NonStoryLinks.isWords(words)) {
            return Optional.empty();
        }
        return UnwrappedLink.of(element.attr("href"), base).filter(direct -> !NonStoryLinks.isAddress(direct));
    }

    /** Ends the run of text. */
    private void cut() {
        String text = run.toString().replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
        run.setLength(0);
        if (text.length() <= LONGEST_LABEL && LABEL.matcher(text).matches()) {
            advert = true;
        } else if (!text.isEmpty()) {
            add(new MailBlock(text.substring(0, Math.min(text.length(), LONGEST)), headings > 0, picture, address));
        }
        picture = false;
    }

    private void add(MailBlock piece) {
        if (pieces.size() < MOST) {
            pieces.add(piece);
        }
    }
}
