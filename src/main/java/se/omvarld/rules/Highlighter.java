package se.omvarld.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import se.omvarld.item.Item;

/** One item, indexed by itself: finds the words that a rule hit, and answers single expressions. */
final class Highlighter {
    private static final int LONGEST = 80;

    private final Item item;
    private final IndexSearcher searcher;

    Highlighter(Item item) {
        this.item = item;
        this.searcher = MemoryIndex.fromDocument(Fields.document(item), RuleLanguage.ANALYZER, true, true)
                .createSearcher();
    }

    boolean matches(Query query) {
        try {
            return searcher.count(query) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hit of a rule that is known to hit. */
    Hit hit(Rule rule) {
        try {
            Query query = searcher.rewrite(rule.query());
            Matches matches = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1)
                    .matches(searcher.getIndexReader().leaves().get(0), 0);
            Map<String, String> words = new LinkedHashMap<>();
            boolean inTitle = matches != null && collect(matches, Fields.TITLE, Fields.title(item), words);
            if (matches != null) {
                collect(matches, Fields.LEAD, Fields.lead(item), words);
            }
            return new Hit(rule, List.copyOf(words.values()), inTitle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean collect(Matches matches, String field, String text, Map<String, String> words)
            throws IOException {
        MatchesIterator found = matches.getMatches(field);
        boolean any = false;
        while (found != null && found.next()) {
            String word =
                    text.substring(found.startOffset(), Math.min(found.endOffset(), found.startOffset() + LONGEST));
            words.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
            any = true;
        }
        return any;
    }
}
