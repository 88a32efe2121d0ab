package se.omvarld.rules.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of the page about a rule test. */
final class RuleTestTables {
    private static final int NOISIEST = 20;
    private static final Map<String, String> LABELS = Map.of(
            "recall", "Relevanta poster som väljs ut",
            "recall_relevance_2", "… av dem som hör hemma i rapporten",
            "precision", "Utvalda poster som är relevanta",
            "relevance_2_in_draft", "Rapportens poster som når månadsutkastet",
            "area_first", "Rätt område först",
            "area_first_or_second", "Rätt område först eller näst först",
            "type", "Rätt typ");

    private RuleTestTables() {}

    static String figures(RuleTestResult result) {
        HtmlTable table = new HtmlTable("Hur reglerna klarar de märkta posterna", List.of("Mått", "Antal", "Andel"));
        result.summary().shares().forEach((name, share) -> figure(table, LABELS.get(name), share));
        if (result.isTraced()) {
            figure(table, "Relevanta poster som bevakningen hade hittat", result.found());
        }
        return table.toString();
    }

    private static void figure(HtmlTable table, String label, Share share) {
        table.rowOfHtml(
                label,
                List.of(
                        HtmlTable.cell(count(share), ""),
                        share.whole() == 0 ? HtmlTable.cell("–") : HtmlTable.bar(percent(share), share.ratio())));
    }

    static String change(RuleComparison comparison) {
        HtmlTable table = new HtmlTable("Före och efter ändringen", List.of("Mått", "Före", "Efter", "Skillnad"));
        Map<String, Share> after = comparison.after().shares();
        row(
                table,
                "Utvalda poster",
                comparison.before().digest(),
                comparison.after().digest());
        row(
                table,
                "… till månadsutkastet",
                comparison.before().draft(),
                comparison.after().draft());
        comparison.before().shares().forEach((name, before) -> {
            Share now = after.get(name);
            long points = Math.round(100 * now.ratio()) - Math.round(100 * before.ratio());
            table.row(LABELS.get(name), List.of(shown(before), shown(now), signed(points) + " %-enheter"));
        });
        return table.toString();
    }

    private static void row(HtmlTable table, String label, long before, long after) {
        table.row(label, List.of(Long.toString(before), Long.toString(after), signed(after - before)));
    }

    static String confusion(RuleTestResult result) {
        List<String> columns = new ArrayList<>(List.of("Rätt område"));
        int[][] counts = result.confusion();
        for (int area = 1; area < counts.length; area++) {
            columns.add("Sorterad i " + area);
        }
        columns.add("Inte utvald");
        HtmlTable table = new HtmlTable("Rader: området som människor valt. Kolumner: vad reglerna gjorde.", columns);
        for (int row = 1; row < counts.length; row++) {
            List<String> cells = new ArrayList<>();
            for (int area = 1; area < counts.length; area++) {
                cells.add(counted(counts[row][area], area == row));
            }
            cells.add(counted(counts[row][0], false));
            table.rowOfHtml("Område " + row, cells);
        }
        return table.toString();
    }

    private static String counted(int count, boolean right) {
        return HtmlTable.cell(Integer.toString(count), count == 0 ? "none" : right ? "right" : "wrong");
    }

    static String causes(List<EvaluatedItem> missed) {
        Map<ItemOutcome, Integer> counts = new TreeMap<>();
        missed.forEach(one -> one.cause().ifPresent(cause -> counts.merge(cause.outcome(), 1, Integer::sum)));
        missed.forEach(one -> one.fate()
                .filter(fate -> !fate.outcome().found())
                .filter(fate -> one.cause()
                        .filter(cause -> cause.outcome() == fate.outcome())
                        .isEmpty())
                .ifPresent(fate -> counts.merge(fate.outcome(), 1, Integer::sum)));
        HtmlTable table = new HtmlTable("En post kan ha flera orsaker", List.of("Orsak", "Poster"));
        counts.forEach((outcome, count) -> table.row(outcome.label(), List.of(count.toString())));
        return table.toString();
    }

    static String noise(List<RuleTally> noise) {
        HtmlTable table = new HtmlTable(
                "Rader i areas.yaml som drog in poster som inte är relevanta",
                List.of("Rad", "Ord", "Fel utan annan orsak", "Fel", "Rätt"));
        noise.stream()
                .limit(NOISIEST)
                .forEach(rule -> table.row(
                        Integer.toString(rule.line()),
                        List.of(
                                rule.rule(),
                                Long.toString(rule.needed()),
                                Long.toString(rule.wrong()),
                                Long.toString(rule.right()))));
        return table.toString();
    }

    static String weeks(List<WeekVolume> weeks) {
        long most = weeks.stream().mapToLong(WeekVolume::picked).max().orElse(1);
        HtmlTable table = new HtmlTable("Poster med känt datum", List.of("Vecka", "Utvalda", "Av poster"));
        weeks.forEach(week -> table.rowOfHtml(
                week.week(),
                List.of(
                        HtmlTable.bar(Long.toString(week.picked()), most == 0 ? 0 : (double) week.picked() / most),
                        HtmlTable.cell(Long.toString(week.items())))));
        return table.toString();
    }

    private static String count(Share share) {
        return share.part() + " av " + share.whole();
    }

    private static String percent(Share share) {
        return Math.round(100 * share.ratio()) + " %";
    }

    private static String shown(Share share) {
        return share.whole() == 0 ? "–" : count(share) + " (" + percent(share) + ")";
    }

    private static String signed(long number) {
        return number > 0 ? "+" + number : number < 0 ? "−" + -number : "0";
    }
}
