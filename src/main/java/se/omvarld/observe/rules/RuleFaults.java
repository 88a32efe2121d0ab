package se.omvarld.observe.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.omvarld.item.text.DisplayText;
import se.omvarld.observe.rules.RuleView.Fault;
import se.omvarld.rules.edit.ListedRule;
import se.omvarld.rules.edit.RulesText;
import se.omvarld.rules.file.RefusedRulesException;
import se.omvarld.rules.file.SwedishProblemTexts;
import se.omvarld.yaml.YamlNode;
import se.omvarld.yaml.YamlProblem;

/** Tells what the rules' own check says, in Swedish and at the field where it can be mended. */
final class RuleFaults {
    private static final int MOST = 20;

    private RuleFaults() {}

    /**
     * What is wrong with a rule that was typed.
     *
     * @param refused the file that would have come of it
     * @param id the rule in it
     */
    static List<Fault> of(RefusedRulesException refusal, byte[] refused, String id) {
        Optional<ListedRule> rule = rule(refused, id);
        return refusal.problems().stream()
                .limit(MOST)
                .map(problem -> fault(problem, rule))
                .toList();
    }

    private static Optional<ListedRule> rule(byte[] refused, String id) {
        try {
            return RulesText.of(refused).rule(id);
        } catch (RefusedRulesException e) {
            return Optional.empty();
        }
    }

    private static Fault fault(YamlProblem problem, Optional<ListedRule> rule) {
        if (rule.filter(one -> isAt(problem, one.weight())).isPresent()) {
            return new Fault("vikt", sentences(problem));
        }
        return rule.flatMap(one -> one.expressions().stream()
                        .filter(node -> isAt(problem, node))
                        .findFirst())
                .map(node -> new Fault("ord", "”" + DisplayText.line(node.text(), 100) + "”: " + sentences(problem)))
                .orElseGet(() -> new Fault("ord", line(problem)));
    }

    private static boolean isAt(YamlProblem problem, YamlNode node) {
        return problem.line() == node.line() && problem.column() == node.column();
    }

    /** With its place in the file. */
    static String line(YamlProblem problem) {
        return problem.fileName() + ", rad " + problem.line() + ": " + sentences(problem);
    }

    private static String sentences(YamlProblem problem) {
        SwedishProblemTexts.Told told = SwedishProblemTexts.of(problem.text());
        return sentence(told.wrong())
                + (told.right().isEmpty() ? "" : " Gör så här: " + DisplayText.line(told.right(), 400) + ".");
    }

    private static String sentence(String text) {
        String line = DisplayText.line(text, 400);
        return line.isEmpty() ? "" : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1) + ".";
    }
}
