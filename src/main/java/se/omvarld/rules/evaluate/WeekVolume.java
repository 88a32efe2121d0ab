package se.omvarld.rules.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.omvarld.item.date.IsoWeek;
import se.omvarld.item.date.SwedishDateFormat;

/**
 * How much was picked in one week.
 *
 * @param week the ISO week, for example {@code 2026-W12}
 * @param items the items dated in the week
 * @param picked how many of them were picked
 */
public record WeekVolume(String week, long items, long picked) {

    static List<WeekVolume> of(List<EvaluatedItem> judged) {
        Map<String, List<EvaluatedItem>> weeks = new TreeMap<>();
        for (EvaluatedItem one : judged) {
            one.dated().ifPresent(moment -> weeks.computeIfAbsent(
                            IsoWeek.of(moment, SwedishDateFormat.STOCKHOLM).toString(), week -> new ArrayList<>())
                    .add(one));
        }
        return weeks.entrySet().stream()
                .map(week -> new WeekVolume(
                        week.getKey(),
                        week.getValue().size(),
                        week.getValue().stream().filter(EvaluatedItem::picked).count()))
                .toList();
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("week", week);
        json.put("items", items);
        json.put("picked", picked);
        return json;
    }
}
