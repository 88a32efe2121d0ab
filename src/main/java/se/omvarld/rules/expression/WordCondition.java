package se.omvarld.rules.expression;

import java.util.List;
import java.util.Map;

/** A word in some of the item's parts. */
record WordCondition(int number, int parts) implements Condition {
    @Override
    public boolean holds(ItemWords item) {
        return firstFrom(item, item.sightings().latest(number)) != TermOccurrences.NONE;
    }

    @Override
    public void places(ItemWords item, int where, Map<Integer, Integer> places) {
        if (where == parts) {
            for (int at = firstFrom(item, item.sightings().latest(number));
                    at != TermOccurrences.NONE;
                    at = firstFrom(item, item.sightings().before(at))) {
                int place = item.sightings().place(at);
                places.merge(item.start(place), item.end(place), Math::min);
            }
        }
    }

    private int firstFrom(ItemWords item, int sighting) {
        int at = sighting;
        while (at != TermOccurrences.NONE && !item.isIn(parts, item.sightings().place(at))) {
            at = item.sightings().before(at);
        }
        return at;
    }

    @Override
    public List<Integer> keys() {
        return List.of(number);
    }
}
