package se.omvarld.rules.evaluate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.omvarld.rules.match.RuleContribution;
import se.omvarld.rules.model.Verdict;

/** A test result as maps and lists. Programs build on the names: they may grow in number, never change. */
final class RuleTestJson {
    private RuleTestJson() {}

    static Map<String, Object> of(RuleTestResult result) {
        Map<String, Object> summary = result.summary().toJson();
        if (result.isTraced()) {
            summary.put("found", result.found().toJson());
        }
        summary.put("confusion", result.confusion());
        summary.put("weeks", result.weeks().stream().map(WeekVolume::toJson).toList());
        summary.put("noise", result.noise().stream().map(RuleTally::toJson).toList());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("summary", summary);
        json.put("items", list(result.judged()));
        return json;
    }

    static List<Map<String, Object>> list(List<EvaluatedItem> judged) {
        return judged.stream().map(RuleTestJson::item).toList();
    }

    private static Map<String, Object> item(EvaluatedItem one) {
        Verdict verdict = one.verdict();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", one.item().title());
        json.put("url", one.item().url());
        json.put("picked", one.picked());
        json.put("area", verdict.area() == 0 ? null : verdict.area());
        json.put("second_area", verdict.secondArea() == 0 ? null : verdict.secondArea());
        json.put("score", verdict.score());
        json.put("rank", verdict.rank());
        json.put("draft", verdict.level() == Verdict.Level.DRAFT);
        json.put("words", verdict.words());
        json.put("type", verdict.type());
        json.put("reason", verdict.reason());
        json.put("pulls", one.pulls().stream().map(RuleContribution::toJson).toList());
        json.put("cause", one.cause().map(MissReason::toJson).orElse(null));
        json.put("archive", one.fate().map(MissReason::toJson).orElse(null));
        json.put("date", one.dated().map(Instant::toString).orElse(null));
        return json;
    }
}
