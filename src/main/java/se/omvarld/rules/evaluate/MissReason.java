package se.omvarld.rules.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of an item, and why.
 *
 * @param sentence one or a few plain Swedish sentences
 */
public record MissReason(ItemOutcome outcome, String sentence) {

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("word", outcome.word());
        json.put("sentence", sentence);
        return json;
    }
}
