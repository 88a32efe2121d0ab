package se.omvarld.rules.evaluate;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.rules.match.RuleContribution;

/** The lists of items on the page about a rule test. */
final class RuleTestItems {
    /** More would make a page that no one reads. */
    private static final int MOST = 300;

    private static final int MOST_PULLS = 5;

    private RuleTestItems() {}

    /** @param remarks what stands under the title, as HTML lines */
    static String list(List<EvaluatedItem> judged, Function<EvaluatedItem, Stream<String>> remarks) {
        if (judged.isEmpty()) {
            return HtmlPage.paragraph("Inga.");
        }
        String items = judged.stream()
                .limit(MOST)
                .map(one -> "<li>\n<h3>"
                        + HtmlText.link(one.item().title(), one.item().url()) + "</h3>\n<p class=\"quiet\">"
                        + HtmlText.of(about(one)) + "</p>\n"
                        + remarks.apply(one).collect(Collectors.joining("\n")) + "\n</li>\n")
                .collect(Collectors.joining());
        String more = judged.size() > MOST ? HtmlPage.paragraph("… och " + (judged.size() - MOST) + " till.") : "";
        return "<ol class=\"items\">\n" + items + "</ol>\n" + more;
    }

    private static String about(EvaluatedItem one) {
        String label = !one.item().relevant()
                ? "Inte relevant"
                : one.item().relevance() == 2 ? "Hör hemma i rapporten" : "Hör hemma i veckobrevet";
        String right =
                one.item().area() == 0 ? "" : " · rätt område " + one.item().area();
        String decided = one.picked() ? " · utvald i område " + one.verdict().area() : " · inte utvald";
        String publisher =
                one.item().publisher().isEmpty() ? "" : " · " + one.item().publisher();
        return label + right + decided + publisher;
    }

    /** Why it was missed: by the rules, and by what happened before them. */
    static Stream<String> causes(EvaluatedItem one) {
        return Stream.concat(one.cause().stream(), one.fate().stream()).map(RuleTestItems::cause);
    }

    static Stream<String> fate(EvaluatedItem one) {
        return one.fate().stream().map(RuleTestItems::cause);
    }

    /** What pulled it in. */
    static Stream<String> pulls(EvaluatedItem one) {
        String all = one.pulls().stream()
                .limit(MOST_PULLS)
                .map(RuleContribution::toText)
                .collect(Collectors.joining(", "));
        String gave = one.picked() ? "drogs in av" : "gav poäng";
        String pulled = all.isEmpty() ? "" : "<p><span class=\"tag\">" + gave + "</span> " + HtmlText.of(all) + "</p>";
        return Stream.of("<p>" + HtmlText.of(one.verdict().reason()) + "</p>", pulled);
    }

    private static String cause(MissReason cause) {
        return "<p><span class=\"tag\">" + HtmlText.of(cause.outcome().label()) + "</span> "
                + HtmlText.of(cause.sentence()) + "</p>";
    }
}
