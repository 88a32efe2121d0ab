package se.omvarld.source.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;
import se.omvarld.source.page.teaser.DateText;

/**
 * The texts of a page's main part in its order: what stands between two borders of blocks, whatever the blocks are called. A
 * short row of a table is one text, since its cells say little alone ("Öppen"); so are a term and what is said of it.
 */
final class PageTexts implements NodeVisitor {
    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST_ROW = 300;
    private static final int MOST = 5000;
    private static final int MOST_PARTS = 6;

    private static final Evaluator HEADING = QueryParser.parse("h2,h3,h4,h5,h6");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
    private static final String BETWEEN = " · ";

    /**
     * What a page says.
     *
     * @param texts in their order
     * @param brief those of them that are a few words, which earlier versions did not read
     */
    record Found(List<String> texts, Set<String> brief) {}

    private final List<String> texts = new ArrayList<>();
    private final Set<String> brief = new HashSet<>();
    private final StringBuilder run = new StringBuilder();
    private String term = "";
    /** What the open row's cells have said so far; null outside of rows. */
    private List<String> row;

    private PageTexts() {}

    static Found in(Element main) {
        PageTexts found = new PageTexts();
        NodeTraversor.traverse(found, main);
        found.cut(main);
        return new Found(found.texts, found.brief);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            run.append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (isBorder(element)) {
                cut(element.parent() == null ? element : element.parent());
            } else if (element.normalName().equals("br")) {
                run.append(' ');
            }
            if (isRow(element)) {
                endRow();
                row = new ArrayList<>();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && isBorder(element)) {
            cut(element);
            if (isRow(element)) {
                endRow();
            }
        }
    }

    private static boolean isBorder(Element element) {
        return element.isBlock() || element.normalName().matches("td|th|li|dt|dd|tr|option");
    }

    private static boolean isRow(Element element) {
        return element.normalName().equals("tr") || element.attr("role").equals("row");
    }

    /** @param within the block that ends, or that holds the one that begins */
    private void cut(Element within) {
        String text = run.toString().replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
        run.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        if (row != null) {
            row.add(text);
        } else if (within.normalName().equals("dt")) {
            term = text;
        } else if (within.normalName().equals("dd") && words(text) < FEWEST_WORDS) {
            add(term + ": " + text);
        } else if (words(text) >= FEWEST_WORDS || isState(within, text)) {
            add(text);
        } else if (isBrief(within, text)) {
            String said = parts(within).count() > 1 ? parts(within).collect(Collectors.joining(BETWEEN)) : text;
            brief.add(said);
            add(said);
        }
    }

    /** A heading, an entry, a name with its state, or a version: it says something in a few words. A day alone, or "Dela sidan", does not. */
    private static boolean isBrief(Element within, String text) {
        boolean says = within.is(HEADING)
                || (within.nameIs("li") && (words(text) > 1 || within.selectFirst("a[href]") != null))
                || words(text) == FEWEST_WORDS - 1
                || (words(text) > 1 && text.chars().anyMatch(Character::isDigit))
                || parts(within).count() > 1;
        return says
                && !within.nameIs("h1")
                && WORD.matcher(text).find()
                && !DateText.mayBe(text)
                && !PassingText.without(text).isEmpty();
    }

    private static Stream<String> parts(Element within) {
        boolean apart = within.ownText().isBlank()
                && within.childrenSize() < MOST_PARTS
                && within.children().stream().noneMatch(PageTexts::isBorder);
        return apart ? within.children().stream().map(Element::text).filter(part -> !part.isBlank()) : Stream.empty();
    }

    private void endRow() {
        if (row == null) {
            return;
        }
        List<String> cells = row;
        row = null;
        String whole = String.join(BETWEEN, cells);
        if (whole.length() <= LONGEST_ROW && cells.size() > 1) {
            add(whole);
        } else {
            cells.stream().filter(cell -> words(cell) >= FEWEST_WORDS).forEach(this::add);
        }
    }

    private static boolean isState(Element within, String text) {
        return within.className().contains("status") || (within.normalName().equals("li") && text.contains(": "));
    }

    private static int words(String text) {
        return text.split(" ", -1).length;
    }

    private void add(String text) {
        if (texts.size() < MOST) {
            texts.add(text);
        }
    }
}
