package se.omvarld.source.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.link.NonStoryLinks;
import se.omvarld.source.link.UnwrappedLink;
import se.omvarld.source.mail.part.TextPartHtml;
import se.omvarld.source.page.Page;

/** HTML of a mail in reading order, cut where a block or a link begins or ends. Layouts of mails mean nothing else. */
final class HtmlBlocks implements NodeVisitor {
    private static final String HIDDEN = "head,script,style,title,noscript,template,object,svg,form,"
            + "[style~=(?i)display\\s*:\\s*none],[hidden],[class*=annons],[class*=advert],[class*=sponsor],[id*=annons]";
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]++");
    private static final int LONGEST_URL = 2000;
    private static final int MOST = 5000;
    private static final int LONGEST = 3000;

    private final List<MailBlock> pieces = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private final String base;
    private Element link;
    private boolean picture;
    private String address = "";
    private int headings;
    private int plain;
    private final Adverts adverts = new Adverts();

    private HtmlBlocks(String base) {
        this.base = base;
    }

    /** @throws UnreadableSourceException when the HTML nests without end */
    static List<MailBlock> of(String html) {
        if (html.isBlank()) {
            return List.of();
        }
        Document document = Page.of("<div>" + html, "").document();
        Element base = document.selectFirst("base[href]");
        document.select(HIDDEN).remove();
        HtmlBlocks found = new HtmlBlocks(base == null ? "" : base.attr("href"));
        NodeTraversor.traverse(found, document.body());
        found.cut();
        return List.copyOf(found.pieces);
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
        plain += element.hasAttr(TextPartHtml.MARK) ? 1 : 0;
        if (element.isBlock() || element.normalName().equals("td")) {
            cut();
        } else if (element.normalName().equals("br")) {
            run.append(' ');
        }
        if (BlockElement.isHeading(element)) {
            cut();
            headings++;
        }
        if (link != null && element.normalName().equals("img") && !link.hasText()) {
            run.append(' ').append(BlockElement.shown(element));
            picture = true;
        }
        if (element.normalName().equals("a") && element.hasAttr("href")) {
            cut();
            link = element;
            address = adverts.without(
                    story(BlockElement.words(element), element.attr("href")).orElse(""));
        } else if (element.normalName().equals("area") && element.hasAttr("href")) {
            story(element.attr("alt"), element.attr("href"))
                    .ifPresent(target -> add(new MailBlock(element.attr("alt").strip(), false, true, target)));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.isBlock() || element.normalName().equals("td") || element.equals(link)) {
                cut();
            }
            if (BlockElement.isHeading(element)) {
                cut();
                headings--;
            }
            if (element.hasAttr(TextPartHtml.MARK)) {
                cut();
                plain--;
            }
            if (element.equals(link)) {
                add(new MailBlock("", false, false, address));
                link = null;
                address = "";
            }
        }
    }

    private Optional<String> story(String words, String leadsTo) {
        return NonStoryLinks.isWords(words)
                ? Optional.empty()
                : UnwrappedLink.of(leadsTo, base).filter(direct -> !NonStoryLinks.isAddress(direct));
    }

    /** Ends the run of text. */
    private void cut() {
        String text = run.toString().replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
        run.setLength(0);
        boolean typed = plain > 0 && link == null && text.contains("://");
        if (typed) {
            addresses(text);
        } else if (!adverts.begin(text)) {
            words(text, address);
        }
        picture = false;
    }

    /** Text in which addresses are written out. What ends the sentence around an address is none of it. */
    private void addresses(String text) {
        int told = 0;
        for (MatchResult found : URL.matcher(text).results().toList()) {
            int end = found.end();
            while (end - found.start() <= LONGEST_URL && ".,;:!?)]".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            String url = text.substring(found.start(), end);
            words(text.substring(told, found.start()).strip(), "");
            words(
                    url,
                    adverts.without(
                            url.length() > LONGEST_URL ? "" : story(url, url).orElse("")));
            told = end;
        }
        words(text.substring(told).strip(), "");
    }

    private void words(String text, String leadsTo) {
        if (!text.isEmpty()) {
            add(new MailBlock(text.substring(0, Math.min(text.length(), LONGEST)), headings > 0, picture, leadsTo));
        }
    }

    private void add(MailBlock piece) {
        if (pieces.size() < MOST) {
            pieces.add(piece);
        }
    }
}
