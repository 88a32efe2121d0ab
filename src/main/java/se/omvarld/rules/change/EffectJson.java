package se.omvarld.rules.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The effect of changed rules as JSON. Lists hold what the page shows; the counts are of all. */
public record EffectJson(
        String from,
        String until,
        int items,
        int rules,
        @JsonProperty("picked_before") int pickedBefore,
        @JsonProperty("picked_after") int pickedAfter,
        List<InArea> areas) {

    public static EffectJson of(ChangeEffect effect) {
        return new EffectJson(
                effect.window.from().toString(),
                effect.window.until().toString(),
                effect.items(),
                effect.rules,
                effect.sum(AreaEffect::before),
                effect.sum(AreaEffect::after),
                effect.areas().stream().map(InArea::of).toList());
    }

    record InArea(
            int area,
            @JsonProperty("picked_before") int pickedBefore,
            @JsonProperty("picked_after") int pickedAfter,
            @JsonProperty("in_draft_before") int draftBefore,
            @JsonProperty("in_draft_after") int draftAfter,
            Affected gained,
            Affected lost,
            Affected moved) {

        static InArea of(AreaEffect effect) {
            return new InArea(
                    effect.area.number(),
                    effect.before(),
                    effect.after(),
                    effect.draftBefore(),
                    effect.draftAfter(),
                    Affected.of(effect.gained),
                    Affected.of(effect.lost),
                    Affected.of(effect.moved));
        }
    }

    record Affected(int count, List<One> items) {
        static Affected of(TopItems list) {
            return new Affected(list.count(), list.shown().stream().map(One::of).toList());
        }
    }

    record One(
            String title,
            String url,
            @JsonProperty("area_before") int areaBefore,
            @JsonProperty("area_after") int areaAfter,
            @JsonProperty("score_before") double scoreBefore,
            @JsonProperty("score_after") double scoreAfter,
            boolean frozen) {

        static One of(AffectedItem one) {
            return new One(
                    one.item().title(),
                    one.item().link(),
                    one.before().picked() ? one.before().area() : 0,
                    one.after().picked() ? one.after().area() : 0,
                    one.before().score(),
                    one.after().score(),
                    one.frozen());
        }
    }
}
