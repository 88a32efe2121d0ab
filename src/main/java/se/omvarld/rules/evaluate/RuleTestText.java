package se.omvarld.rules.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.omvarld.item.text.DisplayText;
import se.omvarld.rules.match.RuleContribution;

/** A test result as lines of text. */
final class RuleTestText {
    private static final int TITLE = 100;
    private static final int NOISIEST = 10;
    private static final Map<String, String> LABELS = Map.of(
            "recall", "relevant items picked",
            "recall_relevance_2", "  of these relevance 2",
            "precision", "picked items relevant",
            "relevance_2_in_draft", "relevance 2 in draft",
            "area_first", "right area first",
            "area_first_or_second", "right area first or second",
            "type", "right type");

    private RuleTestText() {}

    static String of(RuleTestResult result) {
        StringBuilder text = new StringBuilder();
        RuleTestSummary summary = result.summary();
        text.append(summary.items()).append(" items, ").append(summary.digest()).append(" picked, ");
        text.append(summary.draft()).append(" of them for the draft\n");
        summary.shares().forEach((name, share) -> text.append(String.format("%-28s %s%n", LABELS.get(name), share)));
        if (result.isTraced()) {
            text.append(String.format("%-28s %s%n", "relevant items the daemon found", result.found()));
        }
        confusion(text, result.confusion());
        weeks(text, result.weeks());
        noise(text, result.noise());
        list(text, "Missed", result.misses(), RuleTestText::why);
        list(text, "Picked by these rules, but not found by the daemon", result.lostOnTheWay(), RuleTestText::fate);
        list(text, "Picked, but not relevant", result.falsePicks(), RuleTestText::pulled);
        return text.toString();
    }

    private static List<String> why(EvaluatedItem one) {
        return Stream.of(one.cause(), one.fate())
                .flatMap(Optional::stream)
                .map(cause -> cause.sentence() + " [" + cause.outcome().word() + "]")
                .toList();
    }

    private static List<String> fate(EvaluatedItem one) {
        return one.fate().stream()
                .map(cause -> cause.sentence() + " [" + cause.outcome().word() + "]")
                .toList();
    }

    private static List<String> pulled(EvaluatedItem one) {
        String most =
                one.pulls().stream().findFirst().map(RuleContribution::toText).orElse("–");
        return List.of(one.verdict().reason(), "Drog mest: " + most);
    }

    private static void weeks(StringBuilder text, List<WeekVolume> weeks) {
        if (!weeks.isEmpty()) {
            text.append("\nPicked a week, of the items whose date is known\n");
            weeks.forEach(
                    week -> text.append(String.format("%s  %d of %d%n", week.week(), week.picked(), week.items())));
        }
    }

    private static void noise(StringBuilder text, List<RuleTally> noise) {
        if (!noise.isEmpty()) {
            text.append("\nRules that pull most noise (line in areas.yaml; false picks that need it, false, right)\n");
            noise.stream()
                    .limit(NOISIEST)
                    .forEach(rule -> text.append(String.format(
                            "%5d  %3d %3d %3d  %s%n",
                            rule.line(), rule.needed(), rule.wrong(), rule.right(), rule.rule())));
        }
    }

    private static void confusion(StringBuilder text, int[][] table) {
        text.append("\nSorted into (columns; – is not picked), labelled (rows)\n   ");
        for (int area = 1; area < table.length; area++) {
            text.append(String.format("%4d", area));
        }
        text.append("   –\n");
        for (int row = 1; row < table.length; row++) {
            text.append(String.format("%3d", row));
            for (int area = 1; area < table.length; area++) {
                text.append(String.format("%4d", table[row][area]));
            }
            text.append(String.format("%4d%n", table[row][0]));
        }
    }

    static void list(
            StringBuilder text,
            String heading,
            List<EvaluatedItem> judged,
            Function<EvaluatedItem, List<String>> remarks) {
        text.append('\n').append(heading).append(" (").append(judged.size()).append(")\n");
        for (EvaluatedItem one : judged) {
            text.append("- ").append(line(one)).append('\n');
            remarks.apply(one)
                    .forEach(remark -> text.append("  ").append(remark).append('\n'));
        }
    }

    static String line(EvaluatedItem one) {
        String shown = DisplayText.line(one.item().title(), TITLE);
        return one.item().relevance() == 2 ? shown + " (relevance 2)" : shown;
    }
}
