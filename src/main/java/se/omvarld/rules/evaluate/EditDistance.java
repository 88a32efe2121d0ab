package se.omvarld.rules.evaluate;

import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** What a word may have been meant to be: so many letters changed, left out, added or swapped. */
final class EditDistance {
    /** Short words have too many neighbours that are words of their own. */
    private static final int SHORTEST = 6;

    private static final int SHORTEST_FOR_TWO = 10;
    /** In shorter ones another letter is often another word: läkare, lärare. */
    private static final int SHORTEST_FOR_ANOTHER_LETTER = 9;

    private final String letters;
    private final boolean prefix;
    private final CharacterRunAutomaton near;

    EditDistance(String word, int distance) {
        this.prefix = word.endsWith("*");
        this.letters = prefix ? word.substring(0, word.length() - 1) : word;
        this.near = new CharacterRunAutomaton(new LevenshteinAutomata(letters, true).toAutomaton(distance));
    }

    /** How many slips a word of this length can show and still be recognised: 0 to 2. */
    static int furthest(String word) {
        int length = word.replace("*", "").length();
        return length < SHORTEST ? 0 : length < SHORTEST_FOR_TWO ? 1 : 2;
    }

    /** Whether a word is, or for a prefix begins with, what may have been meant. */
    boolean isNear(String word) {
        int state = 0;
        for (int i = 0; i < word.length() && state >= 0; i++) {
            state = near.step(state, word.charAt(i));
            if (prefix && state >= 0 && near.isAccept(state)) {
                return true;
            }
        }
        return state >= 0 && near.isAccept(state);
    }

    /** Another ending, a compound's other half, or a short word with another letter is no slip; swapped letters are. */
    boolean isOtherForm(String word) {
        String beginning = word.substring(0, Math.min(word.length(), letters.length()));
        if (sorted(beginning).equals(sorted(letters))) {
            return false;
        } else if (word.length() == letters.length() && letters.length() < SHORTEST_FOR_ANOTHER_LETTER) {
            return true;
        }
        int same = 0;
        while (same < Math.min(letters.length(), word.length()) && letters.charAt(same) == word.charAt(same)) {
            same++;
        }
        return same >= letters.length() - 2 || same == word.length();
    }

    private static String sorted(String word) {
        return word.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
