package se.omvarld.rules.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The effect of changed rules for machines. Lists hold what the page shows; the counts are of all. */
record EffectJson(ChangeEffect effect) {

    Map<String, Object> document() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", effect.window.from().toString());
        json.put("until", effect.window.until().toString());
        json.put("items", effect.items());
        json.put("rules", effect.rules);
        json.put("picked_before", effect.sum(AreaEffect::before));
        json.put("picked_after", effect.sum(AreaEffect::after));
        json.put("areas", effect.areas().stream().map(EffectJson::area).toList());
        return json;
    }

    private static Map<String, Object> area(AreaEffect area) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("area", area.area.number());
        json.put("picked_before", area.before());
        json.put("picked_after", area.after());
        json.put("in_draft_before", area.draftBefore());
        json.put("in_draft_after", area.draftAfter());
        json.put("gained", list(area.gained));
        json.put("lost", list(area.lost));
        json.put("moved", list(area.moved));
        return json;
    }

    private static Map<String, Object> list(TopItems list) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (AffectedItem one : list.shown()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("title", one.item().title());
            item.put("url", one.item().link());
            item.put("area_before", one.before().picked() ? one.before().area() : 0);
            item.put("area_after", one.after().picked() ? one.after().area() : 0);
            item.put("score_before", one.before().score());
            item.put("score_after", one.after().score());
            item.put("frozen", one.frozen());
            items.add(item);
        }
        return Map.of("count", list.count(), "items", items);
    }
}
