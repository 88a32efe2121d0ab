package se.omvarld.source.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.omvarld.item.Item;
import se.omvarld.item.text.PlainText;

/** The lead of one article's page: its marked ingress, else what the page says of itself, else its first real paragraphs. */
final class ArticleLead {
    private static final int ENOUGH = 250;
    private static final int MOST_PARAGRAPHS = 3;

    private static final int TELLING_WORD = 5;
    private static final double LEAST_IN_COMMON = 0.5;

    /** Walls stand before the text and say nothing of it. */
    private static final Pattern WALL = Pattern.compile(
            "(?i)cookie|kakor|samtyck|consent|logga in|log in|sign in|subscribe|prenumerera|prenumerant|javascript|captcha");

    private static final Pattern CUT =
            Pattern.compile("(?s)(.{20,}?)(?:\\s*\\[?(?:…|\\.\\.\\.)]?|(?<![.!?”\"])(?<=\\S))");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][”\"]?(?=\\s|$)");

    /** Descriptions are cut at 150 to 160 characters, mostly; a shorter one without a full stop may be a whole one. */
    private static final int OFTEN_CUT_AT = 140;

    /** Dots behind a letter cut a word, or may. */
    private static final Pattern HALF_WORD = Pattern.compile("(?s).*\\p{L}(?:…|\\.\\.\\.)");

    private final String title;
    private final List<ArticleText.Piece> text;

    private ArticleLead(String title, List<ArticleText.Piece> text) {
        this.title = title;
        this.text = text;
    }

    /** Empty when the page has none. */
    static String of(Page page, String title) {
        List<ArticleText.Piece> text = ArticleText.of(page, title).stream()
                .filter(piece -> isLead(piece.text(), title))
                .toList();
        ArticleLead lead = new ArticleLead(title, text);
        return lead.ingress().or(() -> lead.said(page.document())).orElseGet(lead::paragraphs);
    }

    static boolean isLead(String text, String title) {
        return Item.isLead(text, title) && !WALL.matcher(text).find();
    }

    private Optional<String> ingress() {
        return text.stream()
                .filter(ArticleText.Piece::ingress)
                .map(ArticleText.Piece::text)
                .findFirst();
    }

    private Optional<String> said(Document page) {
        Stream<String> ofArticle = LinkedData.descriptions(page).stream().map(PlainText::lead);
        Stream<String> ofPage = Stream.of("og:description", "description", "dcterms.description")
                .map(name -> PlainText.lead(meta(page, name)))
                .filter(this::isOfArticle);
        return Stream.concat(ofArticle, ofPage)
                .filter(said -> isLead(said, title))
                .findFirst()
                .map(this::whole);
    }

    static String meta(Document page, String name) {
        Element meta = page.selectFirst("meta[property=" + name + "], meta[name=" + name + "]");
        return meta == null ? "" : meta.attr("content");
    }

    /** What shares few words with the title and the text is said of the site. Without a text nobody can tell. */
    private boolean isOfArticle(String said) {
        String all = (title + " " + all()).toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(said.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(word -> word.length() >= TELLING_WORD)
                .toList();
        return text.isEmpty() || words.stream().filter(all::contains).count() >= words.size() * LEAST_IN_COMMON;
    }

    private String all() {
        return text.stream().map(ArticleText.Piece::text).collect(Collectors.joining(" "));
    }

    /** A description that breaks off is the beginning of a paragraph, mostly. */
    private String whole(String said) {
        var cut = CUT.matcher(said);
        if (!cut.matches()) {
            return said;
        }
        String beginning = cut.group(1).replaceFirst("\\s+\\S*$", "");
        return text.stream()
                .map(ArticleText.Piece::text)
                .filter(piece -> piece.startsWith(beginning))
                .findFirst()
                .or(() -> sentences(beginning))
                .orElseGet(() -> HALF_WORD.matcher(said).matches() || isLikelyCut(said) ? beginning + " …" : said);
    }

    private static boolean isLikelyCut(String said) {
        return said.length() >= OFTEN_CUT_AT && Character.isLetterOrDigit(said.charAt(said.length() - 1));
    }

    /** The beginning and the rest of its last sentence, where it runs over several paragraphs or begins within one. */
    private Optional<String> sentences(String beginning) {
        String all = all();
        int from = all.indexOf(beginning);
        if (from < 0) {
            return Optional.empty();
        }
        var end = SENTENCE_END.matcher(all);
        return end.find(from + beginning.length()) ? Optional.of(all.substring(from, end.end())) : Optional.empty();
    }

    /** The first, and its neighbours when it is short. */
    private String paragraphs() {
        if (text.isEmpty()) {
            return "";
        }
        ArticleText.Piece first = text.get(0);
        return text.stream()
                .filter(piece -> piece.within().equals(first.within()))
                .limit(first.text().length() >= ENOUGH ? 1 : MOST_PARAGRAPHS)
                .map(ArticleText.Piece::text)
                .collect(Collectors.joining(" "));
    }
}
