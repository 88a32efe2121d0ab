package se.omvarld.edition.returned;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.edition.text.ReadItem;
import se.omvarld.item.address.Address;
import se.omvarld.store.story.Story;

/** A draft's stories by what a returned document may know them by; the ids are those in the document. */
final class DraftIndex {
    /** An item has one or two addresses; a hostile document has thousands. */
    private static final int MOST_ADDRESSES = 10;

    private final Map<String, Story> stories;
    private final Map<String, ReadItem> proposed;
    private final Map<String, String> byAddress = new HashMap<>();

    /** @param storiesByAddress to which story of the archive an address belongs */
    DraftIndex(FrozenDraft draft, Map<String, String> storiesByAddress) {
        this.stories = draft.stories();
        this.proposed = draft.items().stream()
                .filter(item -> item.id().isPresent())
                .collect(Collectors.toMap(item -> item.id().orElseThrow(), Function.identity(), (one, other) -> one));
        Map<String, String> ids = new HashMap<>();
        stories.forEach((id, story) -> ids.put(story.id(), id));
        storiesByAddress.forEach(
                (address, story) -> Optional.ofNullable(ids.get(story)).ifPresent(id -> byAddress.put(address, id)));
    }

    boolean has(String id) {
        return stories.containsKey(id);
    }

    /** The stories that some addresses belong to. */
    Stream<String> ids(List<String> urls) {
        return addresses(urls).flatMap(address -> Stream.ofNullable(byAddress.get(address)));
    }

    /** The ids of items by their headings. */
    Map<String, String> byHeading() {
        Map<String, String> headings = new HashMap<>();
        proposed.forEach((id, item) -> headings.put(item.title(), id));
        return headings;
    }

    /** As it stood in the draft. */
    String title(String id) {
        ReadItem item = proposed.get(id);
        return item == null ? stories.get(id).title() : item.title();
    }

    /** Addresses as the archive compares them. */
    static Stream<String> addresses(List<String> urls) {
        return urls.stream().limit(MOST_ADDRESSES).flatMap(url -> Address.canonical(url).stream());
    }
}
