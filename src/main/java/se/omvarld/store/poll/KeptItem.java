package se.omvarld.store.poll;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import se.omvarld.item.Item;
import se.omvarld.rules.model.Verdict;

/**
 * An item that a poll has brought into the archive, as outputs and commands get it: the body of {@code direct:picked}.
 *
 * @param link empty when the source gave none
 * @param date ISO 8601 in UTC; null when the source states none
 * @param picked whether the rules pick it
 * @param shown whether it is news as well, so that a digest will show it
 * @param area 1–6; 0 for none
 * @param words by which the rules found it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record KeptItem(
        String key,
        String source,
        String publisher,
        String title,
        String link,
        String lead,
        String date,
        boolean picked,
        boolean shown,
        int area,
        double score,
        String type,
        List<String> words) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What is kept of an item.
     *
     * @param baseline whether it was there before its source was first read, and so is no news
     */
    public static KeptItem of(Item item, Verdict verdict, boolean baseline) {
        return new KeptItem(
                item.key(),
                item.origin().source(),
                item.origin().publisher(),
                item.title(),
                item.link(),
                item.lead(),
                item.published().map(Object::toString).orElse(null),
                verdict.picked(),
                verdict.picked() && !baseline,
                verdict.area(),
                verdict.score(),
                verdict.type(),
                verdict.words());
    }

    /** One line of JSON with the fields above, for a file or a webhook. */
    @JsonIgnore
    public String getJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
