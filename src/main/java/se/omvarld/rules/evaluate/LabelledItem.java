package se.omvarld.rules.evaluate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.omvarld.item.Item;
import se.omvarld.item.OfficialTitle;
import se.omvarld.item.Origin;
import se.omvarld.item.address.Address;
import se.omvarld.item.date.DateParser;

/**
 * An item with what people say of it.
 *
 * @param area the right area, 1–6; 0 for an item that should not be picked
 * @param secondArea an area that would be right too; 0 for none
 * @param relevance 2 belongs in the report, 1 in the digest, 0 is not relevant
 * @param type the right item type; empty when it is not stated
 * @param publisher empty when it is not stated
 */
public record LabelledItem(
        String title,
        List<String> body,
        List<String> urls,
        int area,
        int secondArea,
        int relevance,
        String type,
        String publisher) {

    public LabelledItem {
        body = List.copyOf(body);
        urls = List.copyOf(urls);
    }

    /** The first address; empty for none. */
    public String url() {
        return urls.isEmpty() ? "" : urls.get(0);
    }

    /** The day that one of its addresses names; empty when none does. */
    Optional<Instant> datedInAddress() {
        return urls.stream().flatMap(url -> DateParser.inAddress(url).stream()).findFirst();
    }

    /** What its addresses are known by ({@link Address#canonical}). */
    public Stream<String> keys() {
        return urls.stream().flatMap(url -> Address.canonical(url).stream());
    }

    public boolean relevant() {
        return relevance > 0;
    }

    /** The item as a source would have brought it. */
    public Item item() {
        String from = publisher.isEmpty() ? Address.site(url()) : publisher;
        String key = url().isEmpty() ? title : url();
        return new Item(
                Origin.of(from, from),
                key,
                url(),
                OfficialTitle.apart(title),
                String.join(" ", body),
                Optional.empty(),
                Instant.EPOCH);
    }
}
