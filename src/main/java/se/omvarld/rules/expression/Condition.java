package se.omvarld.rules.expression;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/** An expression, or a part of one, ready to be asked of items. Knows words by their numbers in the {@link Vocabulary}. */
public sealed interface Condition permits WordCondition, PhraseCondition, Condition.Near, Condition.All, Condition.Any {

    boolean holds(ItemWords item);

    /**
     * Adds what the condition, which must hold, hit in just these parts: start and end in the item's whole text. Of two that
     * begin alike the shorter stays.
     */
    void places(ItemWords item, int parts, Map<Integer, Integer> places);

    /** Where none of these words is seen, the condition cannot hold. */
    List<Integer> keys();

    /** All that is wanted, nothing that is unwanted. */
    record All(List<Condition> wanted, List<Condition> unwanted) implements Condition {
        public All {
            wanted = List.copyOf(wanted);
            unwanted = List.copyOf(unwanted);
        }

        @Override
        public boolean holds(ItemWords item) {
            return wanted.stream().allMatch(one -> one.holds(item))
                    && unwanted.stream().noneMatch(one -> one.holds(item));
        }

        @Override
        public void places(ItemWords item, int where, Map<Integer, Integer> places) {
            wanted.forEach(one -> one.places(item, where, places));
        }

        @Override
        public List<Integer> keys() {
            return wanted.stream()
                    .map(Condition::keys)
                    .min(Comparator.comparing(List::size))
                    .orElse(List.of());
        }
    }

    /** At least one of several; of none, nothing. */
    record Any(List<Condition> choices) implements Condition {
        public Any {
            choices = List.copyOf(choices);
        }

        @Override
        public boolean holds(ItemWords item) {
            return choices.stream().anyMatch(one -> one.holds(item));
        }

        @Override
        public void places(ItemWords item, int where, Map<Integer, Integer> places) {
            choices.stream().filter(one -> one.holds(item)).forEach(one -> one.places(item, where, places));
        }

        @Override
        public List<Integer> keys() {
            return choices.stream().flatMap(one -> one.keys().stream()).toList();
        }
    }

    /** Words near each other. Lucene says whether they are, once all of them have been seen. */
    record Near(List<WordCondition> words, Query query, String field) implements Condition {
        public Near {
            words = List.copyOf(words);
        }

        @Override
        public boolean holds(ItemWords item) {
            return words.stream().allMatch(word -> word.holds(item))
                    && item.index().matches(query);
        }

        @Override
        public void places(ItemWords item, int where, Map<Integer, Integer> places) {
            if (where == ItemPart.of(field)) {
                item.index().places(query, field).forEach((start, end) -> places.merge(start, end, Math::min));
            }
        }

        @Override
        public List<Integer> keys() {
            return words.get(0).keys();
        }
    }
}
