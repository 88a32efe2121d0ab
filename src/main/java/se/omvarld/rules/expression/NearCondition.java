package se.omvarld.rules.expression;

import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/** Words near each other. Lucene says whether they are, once all of them have been seen. */
record NearCondition(List<WordCondition> words, Query query, String field) implements Condition {
    NearCondition {
        words = List.copyOf(words);
    }

    @Override
    public boolean holds(ItemWords item) {
        return words.stream().allMatch(word -> word.holds(item)) && item.index().matches(query);
    }

    @Override
    public void places(ItemWords item, int where, Map<Integer, Integer> places) {
        if (where == Part.of(field)) {
            item.index().places(query, field).forEach((start, end) -> places.merge(start, end, Math::min));
        }
    }

    @Override
    public List<Integer> keys() {
        return words.get(0).keys();
    }
}
