package se.omvarld.rules.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.omvarld.item.Item;
import se.omvarld.rules.file.Expressions;
import se.omvarld.rules.file.RefusedRulesException;

/**
 * The words of the rules that never occur in an archive. Most are right and only rare; one that is nearly a word which does
 * occur is probably misspelt.
 *
 * @param items how many items the archive holds
 * @param unseen what never occurs, in the order of the files
 */
public record RuleSpelling(int items, List<Unseen> unseen) {
    /** Below this an archive says nothing of words. */
    public static final int LEAST_ITEMS = 1000;

    public RuleSpelling {
        unseen = List.copyOf(unseen);
    }

    /**
     * A word of an expression that never occurs.
     *
     * @param place file and line, from 1
     * @param expression as it stands in the file
     * @param word the word of it, with its star
     * @param probable the archive's word that it nearly is; empty for none
     * @param times how many items of the archive hold that one
     */
    public record Unseen(String place, String expression, String word, String probable, int times) {

        public boolean isProbablyMisspelt() {
            return !probable.isEmpty();
        }

        @Override
        public String toString() {
            return place + ": '" + word + "' never occurs in the archive"
                    + (isProbablyMisspelt()
                            ? "; did you mean '" + probable + "' (in " + times + " items)? It stands in " + expression
                            : "");
        }
    }

    /**
     * Looks for the words of both files in an archive.
     *
     * @param archive its items, batch by batch
     * @return without any words when the archive is too small to say anything
     * @throws RefusedRulesException when the files hold mistakes
     */
    public static RuleSpelling of(Path areasYaml, Path itemTypesYaml, Iterable<List<Item>> archive) {
        ArchiveWords vocabulary = ArchiveWords.of(archive);
        if (vocabulary.items() < LEAST_ITEMS) {
            return new RuleSpelling(vocabulary.items(), List.of());
        }
        List<Unseen> unseen = new ArrayList<>();
        for (Path file : List.of(areasYaml, itemTypesYaml)) {
            Expressions.in(file)
                    .forEach((expression, line) ->
                            unseen.addAll(unseen(file.getFileName() + ":" + line, expression, vocabulary)));
        }
        return new RuleSpelling(vocabulary.items(), unseen);
    }

    private static List<Unseen> unseen(String place, String expression, ArchiveWords vocabulary) {
        Predicate<String> seen = vocabulary::holds;
        Map<String, Unseen> unseen = new TreeMap<>();
        for (String word : Expressions.words(expression)) {
            if (!seen.test(word)) {
                Optional<Map.Entry<String, Integer>> near = vocabulary.nearest(word);
                unseen.put(
                        word,
                        new Unseen(
                                place,
                                expression,
                                word,
                                near.map(Map.Entry::getKey).orElse(""),
                                near.map(Map.Entry::getValue).orElse(0)));
            }
        }
        return List.copyOf(unseen.values());
    }
}
