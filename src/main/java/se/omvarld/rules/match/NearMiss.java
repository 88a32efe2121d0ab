package se.omvarld.rules.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.omvarld.rules.expression.BadExpressionException;
import se.omvarld.rules.expression.ItemIndex;
import se.omvarld.rules.expression.RuleLanguage;
import se.omvarld.rules.expression.TextNormalizer;
import se.omvarld.rules.model.Rule;

/**
 * A rule that did not hit although some of its words are there.
 *
 * @param expression the one of its expressions that came nearest
 * @param found the words of it that are there
 * @param missing how many are not
 */
public record NearMiss(Rule rule, String expression, List<String> found, int missing) {
    private static final int MOST = 5;

    public NearMiss {
        found = List.copyOf(found);
    }

    /** The nearest few of the rules given, which must be ones that did not hit. */
    public static List<NearMiss> among(List<Rule> rules, ItemIndex item) {
        List<NearMiss> near = new ArrayList<>();
        for (Rule rule : rules) {
            rule.find().stream()
                    .map(expression -> of(rule, expression, item))
                    .flatMap(Optional::stream)
                    .min(Comparator.comparingInt(NearMiss::missing))
                    .ifPresent(near::add);
        }
        near.sort(Comparator.comparingInt(NearMiss::missing)
                .thenComparing(one -> -one.rule().weight()));
        return near.stream().limit(MOST).toList();
    }

    private static Optional<NearMiss> of(Rule rule, String expression, ItemIndex item) {
        List<String> words = words(expression);
        List<String> found = words.stream().filter(word -> isIn(item, word)).toList();
        boolean near = words.size() > 1 && found.size() * 2 >= words.size();
        return near
                ? Optional.of(new NearMiss(rule, expression, found, words.size() - found.size()))
                : Optional.empty();
    }

    /** The words of an expression without fields and operators. */
    private static List<String> words(String expression) {
        List<String> words = new ArrayList<>();
        for (String part : TextNormalizer.of(expression).split("[\\s()\"]+", -1)) {
            String word = part.replaceFirst("^\\p{L}+:", "").replaceFirst("^~\\d+$", "");
            if (!word.isEmpty() && !word.equals("AND") && !word.equals("OR") && !word.equals("NOT")) {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean isIn(ItemIndex item, String word) {
        try {
            return item.matches(RuleLanguage.read(word));
        } catch (BadExpressionException e) {
            return false;
        }
    }

    /** A rule as people recognise it in the file. */
    static String shown(Rule rule) {
        String all = String.join(", ", rule.find());
        return all.length() <= 60 ? all : all.substring(0, 60) + "…";
    }
}
