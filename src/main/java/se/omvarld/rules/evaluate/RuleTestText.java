package se.omvarld.rules.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.omvarld.item.text.DisplayText;
import se.omvarld.rules.match.RuleContribution;
import se.omvarld.template.MessageCatalog;

/** A test result as lines of text. */
final class RuleTestText {
    private static final int TITLE = 100;
    private static final int NOISIEST = 10;
    private final MessageCatalog says;

    RuleTestText(MessageCatalog says) {
        this.says = says;
    }

    String of(RuleTestResult result) {
        StringBuilder text = new StringBuilder();
        RuleTestSummary summary = result.summary();
        text.append(says.text("test.summary", summary.items(), summary.digest(), summary.draft()))
                .append('\n');
        summary.shares().forEach((name, share) -> text.append(wide(says.text("test.share." + name)))
                .append(' ')
                .append(share.toText(says))
                .append('\n'));
        if (result.isTraced()) {
            text.append(wide(says.text("test.found")))
                    .append(' ')
                    .append(result.found().toText(says))
                    .append('\n');
        }
        confusion(text, result.confusion());
        weeks(text, result.weeks());
        noise(text, result.noise());
        list(text, "test.missed", result.misses(), this::why);
        list(text, "test.lost", result.lostOnTheWay(), this::fate);
        list(text, "test.false", result.falsePicks(), RuleTestText::pulled);
        return text.toString();
    }

    /** A label as wide as the language's longest, so that figures stand below each other. */
    String wide(String label) {
        return String.format(says.isSwedish() ? "%-31s" : "%-28s", label);
    }

    private List<String> why(EvaluatedItem one) {
        return Stream.of(one.cause(), one.fate())
                .flatMap(Optional::stream)
                .map(this::caused)
                .toList();
    }

    private List<String> fate(EvaluatedItem one) {
        return one.fate().stream().map(this::caused).toList();
    }

    private String caused(MissReason cause) {
        return says.text(
                "test.why",
                cause.sentence(),
                cause.outcome().word(),
                cause.outcome().label());
    }

    private static List<String> pulled(EvaluatedItem one) {
        String most =
                one.pulls().stream().findFirst().map(RuleContribution::toText).orElse("–");
        return List.of(one.verdict().reason(), "Drog mest: " + most);
    }

    private void weeks(StringBuilder text, List<WeekVolume> weeks) {
        if (!weeks.isEmpty()) {
            text.append('\n').append(says.text("test.weeks")).append('\n');
            weeks.forEach(week -> text.append(says.text("test.week", week.week(), week.picked(), week.items()))
                    .append('\n'));
        }
    }

    private void noise(StringBuilder text, List<RuleTally> noise) {
        if (!noise.isEmpty()) {
            text.append('\n').append(says.text("test.noise")).append('\n');
            noise.stream()
                    .limit(NOISIEST)
                    .forEach(rule -> text.append(String.format(
                            "%5d  %3d %3d %3d  %s%n",
                            rule.line(), rule.needed(), rule.wrong(), rule.right(), rule.rule())));
        }
    }

    private void confusion(StringBuilder text, int[][] table) {
        text.append('\n').append(says.text("test.confusion")).append("\n   ");
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

    private void list(
            StringBuilder text,
            String heading,
            List<EvaluatedItem> judged,
            Function<EvaluatedItem, List<String>> remarks) {
        text.append('\n').append(says.text(heading, judged.size())).append('\n');
        for (EvaluatedItem one : judged) {
            text.append("- ").append(line(one)).append('\n');
            remarks.apply(one)
                    .forEach(remark -> text.append("  ").append(remark).append('\n'));
        }
    }

    String line(EvaluatedItem one) {
        String shown = DisplayText.line(one.item().title(), TITLE);
        return one.item().relevance() == 2 ? says.text("test.relevance2", shown) : shown;
    }
}
