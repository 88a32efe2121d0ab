package se.omvarld.rules.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that expressions ask for, each numbered once, however many expressions ask for it. */
public final class Vocabulary {
    /**
     * @param text in small letters, as the analyzer gives it
     * @param start whether words that only begin so will do
     */
    record Entry(String text, boolean start) {}

    private final Map<Entry, Integer> numbers = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** The number of a word, from 0; a new one for a new word. */
    int number(String text, boolean start) {
        Entry entry = new Entry(text, start);
        Integer known = numbers.putIfAbsent(entry, entries.size());
        if (known != null) {
            return known;
        }
        entries.add(entry);
        return entries.size() - 1;
    }

    int length(int number) {
        return entries.get(number).text().length();
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
