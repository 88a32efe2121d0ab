package se.omvarld.rules.expression;

import java.util.Arrays;

/**
 * The words of the rules that were seen in one text, each with the places where. A place is the running number of a word in
 * the text; at one place several words of the rules can be seen: {@code journal}, {@code jour*}.
 */
public final class TermOccurrences {
    public static final int NONE = -1;

    private final int[] latest;
    private int[] word = new int[64];
    private int[] place = new int[64];
    private int[] before = new int[64];
    private int[] firstAt = new int[128];
    private int places;
    private int size;

    TermOccurrences(int words) {
        this.latest = new int[words];
        Arrays.fill(latest, NONE);
    }

    /** Goes on to the next place in the text, from 0. */
    int next() {
        if (places == firstAt.length) {
            firstAt = Arrays.copyOf(firstAt, 2 * places);
        }
        firstAt[places] = size;
        return places++;
    }

    /** A word is seen at the current place. */
    void see(int number) {
        if (size == word.length) {
            word = Arrays.copyOf(word, 2 * size);
            place = Arrays.copyOf(place, 2 * size);
            before = Arrays.copyOf(before, 2 * size);
        }
        word[size] = number;
        place[size] = places - 1;
        before[size] = latest[number];
        latest[number] = size++;
    }

    public int size() {
        return size;
    }

    public int word(int sighting) {
        return word[sighting];
    }

    int place(int sighting) {
        return place[sighting];
    }

    /** The last sighting of a word, or {@link #NONE}. */
    int latest(int number) {
        return latest[number];
    }

    /** The one before it of the same word, or {@link #NONE}. */
    public int before(int sighting) {
        return before[sighting];
    }

    boolean isAt(int number, int where) {
        if (where >= places) {
            return false;
        }
        int end = where + 1 < places ? firstAt[where + 1] : size;
        for (int i = firstAt[where]; i < end; i++) {
            if (word[i] == number) {
                return true;
            }
        }
        return false;
    }
}
