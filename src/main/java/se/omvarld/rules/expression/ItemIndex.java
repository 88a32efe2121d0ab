package se.omvarld.rules.expression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/** One item, indexed by Lucene by itself: answers nearness and single expressions. */
public final class ItemIndex {
    private final ItemText text;
    private final IndexSearcher searcher;

    public ItemIndex(ItemText text) {
        this.text = text;
        this.searcher = MemoryIndex.fromDocument(document(text), Tokens.ANALYZER, true, true)
                .createSearcher();
    }

    public boolean matches(Query query) {
        try {
            return searcher.count(query) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the query hits in one field, as start and end in the item's whole text. */
    Map<Integer, Integer> places(Query query, String field) {
        Map<Integer, Integer> places = new HashMap<>();
        int shift = countsFromLead(field) ? text.leadStart() : 0;
        try {
            Matches matches = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .matches(searcher.getIndexReader().leaves().get(0), 0);
            MatchesIterator found = matches == null ? null : matches.getMatches(field);
            while (found != null && found.next()) {
                places.putIfAbsent(shift + found.startOffset(), shift + found.endOffset());
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lucene's memory index forgets a first value without words when it counts where the second one begins. */
    private boolean countsFromLead(String field) {
        return field.equals(Fields.LEAD)
                || (field.equals(Fields.TEXT)
                        && Tokens.of(TextNormalizer.unglued(text.title())).isEmpty());
    }

    private static Document document(ItemText text) {
        Document document = new Document();
        String title = TextNormalizer.unglued(text.title());
        String lead = TextNormalizer.unglued(text.lead());
        document.add(new TextField(Fields.TEXT, title, Field.Store.NO));
        document.add(new TextField(Fields.TEXT, lead, Field.Store.NO));
        document.add(new TextField(Fields.TITLE, title, Field.Store.NO));
        document.add(new TextField(Fields.LEAD, lead, Field.Store.NO));
        document.add(new TextField(Fields.SOURCE, text.source(), Field.Store.NO));
        document.add(new TextField(Fields.LINK, text.link(), Field.Store.NO));
        return document;
    }
}
