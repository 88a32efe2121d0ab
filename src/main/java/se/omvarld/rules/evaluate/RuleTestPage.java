package se.omvarld.rules.evaluate;

import java.util.List;
import java.util.Optional;

/** A rule test as one HTML page for analysts. */
public final class RuleTestPage {
    private final RuleTestResult result;
    private final Optional<RuleComparison> comparison;
    private final HtmlPage page;

    private RuleTestPage(RuleTestResult result, Optional<RuleComparison> comparison, String what) {
        this.result = result;
        this.comparison = comparison;
        this.page = new HtmlPage("Så klarar sig reglerna", introduction(what));
    }

    /**
     * Writes the page.
     *
     * @param comparison what changed to {@code result}'s rules; empty when no others were tried
     * @param what which items and which rules were tried, a few Swedish words
     */
    public static String of(RuleTestResult result, Optional<RuleComparison> comparison, String what) {
        return new RuleTestPage(result, comparison, what).write();
    }

    private String introduction(String what) {
        RuleTestSummary summary = result.summary();
        return what + ". " + summary.items() + " märkta poster, " + summary.digest() + " utvalda, varav "
                + summary.draft() + " till månadsutkastet.";
    }

    private String write() {
        page.part("siffror", "Siffror", RuleTestTables.figures(result));
        comparison.ifPresent(this::change);
        page.part("omraden", "Sortering i områden", RuleTestTables.confusion(result));
        misses();
        falsePicks();
        List<WeekVolume> weeks = result.weeks();
        if (!weeks.isEmpty()) {
            page.part("veckor", "Utvalda per vecka", RuleTestTables.weeks(weeks));
        }
        return page.toString();
    }

    private void change(RuleComparison change) {
        page.part("andring", "Vad ändringen gör", RuleTestTables.change(change));
        part("nya", "Tillkomna poster", change.gained());
        part("borta", "Bortfallna poster", change.lost());
        part("flyttade", "Flyttade till ett annat område", change.moved());
    }

    private void part(String id, String heading, List<EvaluatedItem> judged) {
        page.part(id, counted(heading, judged), RuleTestItems.list(judged, RuleTestItems::pulls));
    }

    private void misses() {
        List<EvaluatedItem> missed = result.misses();
        String causes = missed.isEmpty() ? "" : RuleTestTables.causes(missed);
        page.part(
                "missade",
                counted("Missade poster", missed),
                causes + RuleTestItems.list(missed, RuleTestItems::causes));
        if (result.isTraced()) {
            List<EvaluatedItem> lost = result.lostOnTheWay();
            page.part(
                    "vagen",
                    counted("Utvalda av reglerna, men inte hittade av bevakningen", lost),
                    RuleTestItems.list(lost, RuleTestItems::fate));
        }
    }

    private void falsePicks() {
        List<EvaluatedItem> wrong = result.falsePicks();
        part("fel", "Utvalda men inte relevanta", wrong);
        if (!wrong.isEmpty()) {
            page.part("brus", "Regler som drar mest brus", RuleTestTables.noise(result.noise()));
        }
    }

    private static String counted(String heading, List<EvaluatedItem> judged) {
        return heading + " (" + judged.size() + ")";
    }
}
