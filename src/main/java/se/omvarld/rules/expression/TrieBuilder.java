package se.omvarld.rules.expression;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plants a {@link Trie} level by level, so that the branches of one node come out side by side. */
public final class TrieBuilder {
    private final String[] texts;
    private final int[][] numbers;
    private final char[] letter;
    private final int[] branches;
    private final int[] whole;
    private final int[] start;
    /** The sorted words that pass through a node: from the first to before the end. */
    private final int[] first;

    private final int[] end;
    private int nodes;

    private TrieBuilder(SortedMap<String, int[]> sorted) {
        this.texts = sorted.keySet().toArray(String[]::new);
        this.numbers = sorted.values().toArray(int[][]::new);
        int most = 2 + Arrays.stream(texts).mapToInt(String::length).sum();
        this.letter = new char[most];
        this.branches = new int[most];
        this.whole = new int[most];
        this.start = new int[most];
        this.first = new int[most];
        this.end = new int[most];
    }

    public static Trie plant(List<Vocabulary.Entry> entries) {
        SortedMap<String, int[]> sorted = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            int[] numbers = sorted.computeIfAbsent(entries.get(i).text(), text -> new int[] {Trie.NONE, Trie.NONE});
            numbers[entries.get(i).start() ? 1 : 0] = i;
        }
        return new TrieBuilder(sorted).tree(entries.size());
    }

    private Trie tree(int words) {
        add((char) 0, 0, texts.length);
        int depth = 0;
        int levelEnd = nodes;
        for (int node = 0; node < nodes; node++) {
            if (node == levelEnd) {
                depth++;
                levelEnd = nodes;
            }
            grow(node, depth);
        }
        branches[nodes] = nodes;
        return new Trie(
                words,
                Arrays.copyOf(letter, nodes),
                Arrays.copyOf(branches, nodes + 1),
                Arrays.copyOf(whole, nodes),
                Arrays.copyOf(start, nodes));
    }

    private void grow(int node, int depth) {
        branches[node] = nodes;
        int at = first[node];
        if (at < end[node] && texts[at].length() == depth) {
            whole[node] = numbers[at][0];
            start[node] = numbers[at][1];
            at++;
        }
        while (at < end[node]) {
            int next = at + 1;
            while (next < end[node] && texts[next].charAt(depth) == texts[at].charAt(depth)) {
                next++;
            }
            add(texts[at].charAt(depth), at, next);
            at = next;
        }
    }

    private void add(char to, int from, int until) {
        letter[nodes] = to;
        whole[nodes] = Trie.NONE;
        start[nodes] = Trie.NONE;
        first[nodes] = from;
        end[nodes] = until;
        nodes++;
    }
}
