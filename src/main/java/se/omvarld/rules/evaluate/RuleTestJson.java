package se.omvarld.rules.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.omvarld.rules.match.RuleContribution;
import se.omvarld.rules.model.Verdict;

/** A rule test as JSON. Programs build on the names: they may grow in number, never change. */
public record RuleTestJson(
        Summary summary,
        List<TestedItem> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) Comparison comparison,
        @JsonInclude(JsonInclude.Include.NON_NULL) RuleTestJson choices) {

    /**
     * The whole of it.
     *
     * @param choices what the rules say of what people chose by answering digests
     */
    public static RuleTestJson of(
            RuleTestResult result, Optional<RuleComparison> comparison, Optional<RuleTestResult> choices) {
        Summary summary = new Summary(
                result.summary(),
                result.isTraced() ? result.found() : null,
                result.confusion(),
                result.weeks(),
                result.noise());
        return new RuleTestJson(
                summary,
                TestedItem.of(result.judged()),
                comparison.map(Comparison::of).orElse(null),
                choices.map(its -> of(its, Optional.empty(), Optional.empty())).orElse(null));
    }

    /**
     * The test in figures.
     *
     * @param found only where an archive was asked
     */
    @SuppressWarnings("ArrayRecordComponent") // only written
    record Summary(
            @JsonUnwrapped RuleTestSummary figures,
            @JsonInclude(JsonInclude.Include.NON_NULL) Proportion found,
            int[][] confusion,
            List<WeekVolume> weeks,
            List<RuleTally> noise) {}

    record Comparison(
            RuleTestSummary before,
            RuleTestSummary after,
            List<TestedItem> gained,
            List<TestedItem> lost,
            List<TestedItem> moved) {

        static Comparison of(RuleComparison change) {
            return new Comparison(
                    change.before(),
                    change.after(),
                    TestedItem.of(change.gained()),
                    TestedItem.of(change.lost()),
                    TestedItem.of(change.moved()));
        }
    }

    /**
     * One labelled item; null for what there is not.
     *
     * @param cause why the rules missed it
     * @param archive what became of it
     */
    record TestedItem(
            String title,
            String url,
            boolean picked,
            Integer area,
            @JsonProperty("second_area") Integer secondArea,
            double score,
            double rank,
            boolean draft,
            List<String> words,
            String type,
            String reason,
            List<RuleContribution> pulls,
            MissReason cause,
            MissReason archive,
            String date) {

        static List<TestedItem> of(List<EvaluatedItem> judged) {
            return judged.stream().map(TestedItem::of).toList();
        }

        private static TestedItem of(EvaluatedItem one) {
            Verdict verdict = one.verdict();
            return new TestedItem(
                    one.item().title(),
                    one.item().url(),
                    one.picked(),
                    verdict.area() == 0 ? null : verdict.area(),
                    verdict.secondArea() == 0 ? null : verdict.secondArea(),
                    verdict.score(),
                    verdict.rank(),
                    verdict.level() == Verdict.Level.DRAFT,
                    verdict.words(),
                    verdict.type(),
                    verdict.reason(),
                    one.pulls(),
                    one.cause().orElse(null),
                    one.fate().orElse(null),
                    one.dated().map(Instant::toString).orElse(null));
        }
    }
}
