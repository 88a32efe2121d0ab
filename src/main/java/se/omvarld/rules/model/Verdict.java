package se.omvarld.rules.model;

import java.util.List;

/**
 * What the rules say of one item.
 *
 * @param level whether the item is picked, and for what
 * @param area the first area, 1–6; 0 when no rule hit
 * @param secondArea the second area, 1–6; 0 for none
 * @param score the sum of the weights of the rules with bearing that hit, whatever their area, less what is excluded;
 *     never below 0; compared with the thresholds of the first area
 * @param words the words and phrases in the item that the rules hit, as they stand in the text, without repeats
 * @param type the item type, for example {@code Uppdrag}; empty when unsure
 * @param reason one plain Swedish sentence that says why the item was picked or not
 * @param sourceFilter which of its source's own filters keeps it out: {@code only}, {@code never}, or empty for none
 */
public record Verdict(
        Level level,
        int area,
        int secondArea,
        double score,
        List<String> words,
        String type,
        String reason,
        String sourceFilter) {

    /** How far an item gets. */
    public enum Level {
        /** Not picked. */
        NONE,
        /** In the weekly digest. */
        DIGEST,
        /** In the weekly digest and in the monthly draft's chapters. */
        DRAFT
    }

    public Verdict {
        words = List.copyOf(words);
    }

    public boolean picked() {
        return level != Level.NONE;
    }

    /** Whether its source's own filter kept it out. */
    public boolean filtered() {
        return !sourceFilter.isEmpty();
    }
}
