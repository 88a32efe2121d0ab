package se.omvarld.rules.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Predicate;
import se.omvarld.template.MessageCatalog;

/** So many of so many. */
public record Proportion(
        @JsonProperty("count") long part,
        @JsonProperty("of") long whole) {

    static Proportion of(List<EvaluatedItem> all, Predicate<EvaluatedItem> whole, Predicate<EvaluatedItem> part) {
        return new Proportion(
                all.stream().filter(whole).filter(part).count(),
                all.stream().filter(whole).count());
    }

    /** 0 to 1; 1 when there is nothing to count. */
    @JsonProperty
    public double ratio() {
        return whole == 0 ? 1 : (double) part / whole;
    }

    /** For example {@code 87 of 89 (98 %)}, in the reader's language. */
    String toText(MessageCatalog says) {
        return says.text("test.of", part, whole, Math.round(100 * ratio()));
    }

    @Override
    public String toString() {
        return toText(MessageCatalog.ENGLISH);
    }
}
