package se.omvarld.rules.expression;

import java.util.List;
import java.util.Map;

/**
 * Words that follow each other.
 *
 * @param rarest which of the words is likely the rarest
 */
record PhraseCondition(List<Integer> numbers, int rarest, int parts) implements Condition {
    PhraseCondition {
        numbers = List.copyOf(numbers);
    }

    @Override
    public boolean holds(ItemWords item) {
        return firstFrom(item, item.sightings().latest(numbers.get(rarest))) != TermOccurrences.NONE;
    }

    @Override
    public void places(ItemWords item, int where, Map<Integer, Integer> places) {
        if (where == parts) {
            TermOccurrences sightings = item.sightings();
            for (int at = firstFrom(item, sightings.latest(numbers.get(rarest)));
                    at != TermOccurrences.NONE;
                    at = firstFrom(item, sightings.before(at))) {
                int first = sightings.place(at) - rarest;
                places.merge(item.start(first), item.end(first + numbers.size() - 1), Math::min);
            }
        }
    }

    private int firstFrom(ItemWords item, int sighting) {
        int at = sighting;
        while (at != TermOccurrences.NONE && !begins(item, item.sightings().place(at) - rarest)) {
            at = item.sightings().before(at);
        }
        return at;
    }

    private boolean begins(ItemWords item, int first) {
        if (first < 0 || !item.isIn(parts, first)) {
            return false;
        }
        for (int i = 0; i < numbers.size(); i++) {
            if (!item.sightings().isAt(numbers.get(i), first + i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Integer> keys() {
        return List.of(numbers.get(rarest));
    }
}
