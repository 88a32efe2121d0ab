package se.omvarld.rules.expression;

/**
 * A vocabulary as a tree of letters: one walk along a word finds the word itself and all its known beginnings. The branches
 * of a node lie side by side in flat arrays, in the order of their letters.
 *
 * @param words how many words are numbered
 * @param letter the letter that leads to each node
 * @param branches where the branches of each node begin; they end where those of the next node begin
 * @param whole the number of the word that ends at each node, or {@link #NONE}
 * @param start the number of the beginning that ends at each node, or {@link #NONE}
 */
@SuppressWarnings("ArrayRecordComponent") // no one compares trees
public record Trie(int words, char[] letter, int[] branches, int[] whole, int[] start) {
    static final int NONE = -1;
    static final int ROOT = 0;

    /** The node below that the letter leads to, or {@link #NONE}. */
    int branch(int node, char next) {
        int low = branches[node];
        int high = branches[node + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (letter[middle] == next) {
                return middle;
            } else if (letter[middle] < next) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }
}
