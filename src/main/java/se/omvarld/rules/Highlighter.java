package se.omvarld.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    private final String text;
    private final int titleLength;
    private final IndexSearcher searcher;

    Highlighter(Item item) {
        this.text = Fields.text(item);
        this.titleLength = Fields.title(item).length();
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

    /** @param expressions the positions of the rule's expressions that are known to hit */
    Hit hit(Rule rule, List<Integer> expressions) {
        Map<Integer, String> places = new TreeMap<>();
        for (int expression : expressions) {
            collect(rule.queries().get(expression), places);
        }
        Map<String, String> words = new LinkedHashMap<>();
        places.values().forEach(word -> words.putIfAbsent(word.toLowerCase(Locale.ROOT), word));
        boolean inTitle = places.keySet().stream().anyMatch(place -> place < titleLength);
        return new Hit(rule, List.copyOf(words.values()), inTitle);
    }

    private void collect(Query query, Map<Integer, String> places) {
        try {
            Matches matches = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .matches(searcher.getIndexReader().leaves().get(0), 0);
            if (matches != null) {
                collect(matches.getMatches(Fields.TEXT), 0, places);
                collect(matches.getMatches(Fields.TITLE), 0, places);
                collect(matches.getMatches(Fields.LEAD), titleLength + 1, places);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(MatchesIterator found, int shift, Map<Integer, String> places) throws IOException {
        while (found != null && found.next()) {
            int start = shift + found.startOffset();
            int end = Math.min(shift + found.endOffset(), start + LONGEST);
            places.putIfAbsent(start, text.substring(start, end));
        }
    }
}
