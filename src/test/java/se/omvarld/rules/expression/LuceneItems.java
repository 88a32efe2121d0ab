package se.omvarld.rules.expression;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import se.omvarld.item.Item;

/** Items in an ordinary index of Lucene's: what Lucene itself finds in them, and with which words. */
final class LuceneItems {
    private final List<ItemText> texts;
    private final IndexSearcher searcher;

    LuceneItems(List<Item> items) throws IOException {
        texts = items.stream().map(ItemText::of).toList();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Tokens.ANALYZER))) {
            for (ItemText text : texts) {
                writer.addDocument(document(text));
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setQueryCache(null);
    }

    private static Document document(ItemText text) {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        String title = TextNormalizer.unglued(text.title());
        String lead = TextNormalizer.unglued(text.lead());
        Document document = new Document();
        document.add(new Field(Fields.TEXT, title, type));
        document.add(new Field(Fields.TEXT, lead, type));
        document.add(new Field(Fields.TITLE, title, type));
        document.add(new Field(Fields.LEAD, lead, type));
        document.add(new Field(Fields.SOURCE, text.source(), type));
        document.add(new Field(Fields.LINK, text.link(), type));
        return document;
    }

    /** The numbers of the items that an expression hits, each with the words that it hits. */
    SortedMap<Integer, List<String>> hits(String expression) throws Exception {
        Query query = RuleLanguage.read(expression);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        LeafReaderContext leaf = searcher.getIndexReader().leaves().get(0);
        SortedMap<Integer, List<String>> hits = new TreeMap<>();
        for (var found : searcher.search(query, Math.max(1, texts.size())).scoreDocs) {
            hits.put(found.doc, words(texts.get(found.doc), weight.matches(leaf, found.doc)));
        }
        return hits;
    }

    private static List<String> words(ItemText text, Matches matches) throws IOException {
        Map<Integer, Integer> places = new TreeMap<>();
        collect(matches.getMatches(Fields.TEXT), 0, places);
        collect(matches.getMatches(Fields.TITLE), 0, places);
        collect(matches.getMatches(Fields.LEAD), text.leadStart(), places);
        Map<String, String> words = new TreeMap<>();
        List<String> inOrder = new ArrayList<>();
        places.forEach((start, end) -> {
            String word = text.whole().substring(start, Math.min(end, start + 80));
            if (words.put(word.toLowerCase(Locale.ROOT), word) == null) {
                inOrder.add(word);
            }
        });
        return inOrder;
    }

    /** Within a field the first hit at a place counts; Lucene gives the shortest first. */
    private static void collect(MatchesIterator found, int shift, Map<Integer, Integer> places) throws IOException {
        Map<Integer, Integer> own = new TreeMap<>();
        while (found != null && found.next()) {
            own.putIfAbsent(shift + found.startOffset(), shift + found.endOffset());
        }
        own.forEach((start, end) -> places.merge(start, end, Math::max));
    }
}
