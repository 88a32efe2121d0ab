package se.omvarld.observe.rules;

import java.util.List;
import java.util.Optional;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.SwedishNumber;
import se.omvarld.rules.edit.RulesDiff;
import se.omvarld.rules.edit.RulesDiff.ChangedRule;
import se.omvarld.rules.edit.RulesVersion;
import se.omvarld.rules.edit.WrittenRule;

/** Puts what differs between two files into words. */
final class RuleDifferenceView {
    private static final int MOST_RULES = 50;
    private static final int MOST_WORDS = 40;
    private static final int MOST_LINES = 20;

    private final Optional<RulesVersion> version;

    /** @param version names the areas; empty while the file is wrong */
    RuleDifferenceView(Optional<RulesVersion> version) {
        this.version = version;
    }

    RuleHistoryView.Difference of(RulesDiff diff) {
        int left = Math.max(0, diff.rules().size() - MOST_RULES)
                + Math.max(0, diff.gone().size() - MOST_LINES)
                + Math.max(0, diff.fresh().size() - MOST_LINES);
        return new RuleHistoryView.Difference(
                diff.rules().stream().limit(MOST_RULES).map(this::rule).toList(),
                lines(diff.gone()),
                lines(diff.fresh()),
                left == 0 ? "" : "… och " + SwedishNumber.of(left) + " till.");
    }

    private RuleHistoryView.Rule rule(ChangedRule changed) {
        String list = version.map(now -> RuleNames.list(changed.list(), now)).orElse(changed.list());
        return new RuleHistoryView.Rule(
                list + ": " + what(changed),
                words(ChangedRule.only(changed.after(), changed.before())),
                words(ChangedRule.only(changed.before(), changed.after())));
    }

    private static String what(ChangedRule changed) {
        Optional<String> before = changed.before().map(WrittenRule::weight).map(RuleNames::number);
        Optional<String> after = changed.after().map(WrittenRule::weight).map(RuleNames::number);
        if (before.isEmpty()) {
            return "ny regel, " + after.orElse("") + " poäng";
        } else if (after.isEmpty()) {
            return "regeln borta, " + before.get() + " poäng";
        }
        String first = "regeln med ”"
                + DisplayText.line(
                        changed.after().orElseThrow().find().stream()
                                .findFirst()
                                .orElse(""),
                        60)
                + "”";
        return before.equals(after) ? first : first + ", " + before.get() + " → " + after.get() + " poäng";
    }

    private static List<String> words(List<String> words) {
        return words.stream()
                .limit(MOST_WORDS)
                .map(word -> DisplayText.line(word, 120))
                .toList();
    }

    private static List<String> lines(List<String> lines) {
        return lines.stream()
                .limit(MOST_LINES)
                .map(line -> DisplayText.line(line, 200))
                .toList();
    }
}
