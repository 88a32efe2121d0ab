package se.omvarld.rules;

import java.net.URI;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import se.omvarld.item.Item;

/** The fields that an expression can name, and an item as Lucene sees it. */
final class Fields {
    /** Title or lead: what a word without a field means. */
    static final String TEXT = "text";

    static final String TITLE = "title";
    static final String LEAD = "lead";

    /** The publisher, the source's id and the host of the link. */
    static final String SOURCE = "source";

    /** The path of the link. */
    static final String LINK = "link";

    static final List<String> NAMES = List.of(TITLE, LEAD, SOURCE, LINK);

    /** What is indexed of a lead or title; feeds are cut long before this. */
    private static final int MOST = 20_000;

    private Fields() {}

    /** Names and addresses are compared without accents and punctuation. */
    static boolean isPlain(String field) {
        return field.equals(SOURCE) || field.equals(LINK);
    }

    static String indexed(String field, String text) {
        return isPlain(field) ? CleanText.plain(text) : CleanText.unglued(CleanText.of(text));
    }

    static String title(Item item) {
        return shortened(CleanText.of(item.title()));
    }

    static String lead(Item item) {
        return shortened(CleanText.of(item.lead()));
    }

    /** The text that Lucene's offsets count in: title and lead with one character between them. */
    static String text(Item item) {
        return title(item) + "\n" + lead(item);
    }

    static Document document(Item item) {
        URI link = address(item.link());
        String source = item.origin().publisher() + " " + item.origin().source() + " " + or(link.getHost());
        Document document = new Document();
        String title = CleanText.unglued(title(item));
        String lead = CleanText.unglued(lead(item));
        document.add(new TextField(TEXT, title, Field.Store.NO));
        document.add(new TextField(TEXT, lead, Field.Store.NO));
        document.add(new TextField(TITLE, title, Field.Store.NO));
        document.add(new TextField(LEAD, lead, Field.Store.NO));
        document.add(new TextField(SOURCE, CleanText.plain(shortened(source)), Field.Store.NO));
        document.add(new TextField(LINK, CleanText.plain(shortened(or(link.getPath()))), Field.Store.NO));
        return document;
    }

    private static URI address(String link) {
        try {
            return URI.create(link);
        } catch (IllegalArgumentException e) {
            return URI.create("");
        }
    }

    private static String or(String part) {
        return part == null ? "" : part;
    }

    private static String shortened(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }
}
