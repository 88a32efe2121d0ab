package se.omvarld.edition.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.edition.text.ReadDoubt;
import se.omvarld.edition.text.ReadItem;
import se.omvarld.edition.text.TitleLikeness;
import se.omvarld.edition.text.UnreadItem;
import se.omvarld.edition.wording.TypedTitle;
import se.omvarld.item.address.Address;

/**
 * Tells which item of a returned document is which of the draft: by the id that both bear, else by an address of the story.
 * An id alone is not believed: who writes an own item over a proposed one leaves the id behind.
 */
public final class DraftMatch {
    /** An item has one or two addresses; a hostile document has thousands. */
    private static final int MOST_ADDRESSES = 10;

    private final FrozenDraft draft;
    private final Map<String, ReadItem> proposed;
    /** The id in the document of the story that an address belongs to. */
    private final Map<String, String> idsByAddress = new HashMap<>();

    private final IdentityHashMap<ReadItem, String> found = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private DraftMatch(FrozenDraft draft, Map<String, String> storiesByAddress) {
        this.draft = draft;
        this.proposed = draft.items().stream()
                .filter(item -> item.id().isPresent())
                .collect(Collectors.toMap(item -> item.id().orElseThrow(), Function.identity(), (one, other) -> one));
        Map<String, String> ids = new HashMap<>();
        draft.stories().forEach((id, story) -> ids.put(story.id(), id));
        storiesByAddress.forEach(
                (address, story) -> Optional.ofNullable(ids.get(story)).ifPresent(id -> idsByAddress.put(address, id)));
    }

    /**
     * The draft's id for each returned item that is of the draft.
     *
     * @param stories to which story an address belongs
     */
    static IdentityHashMap<ReadItem, String> of(
            FrozenDraft draft, List<ReadItem> returned, Map<String, String> stories) {
        DraftMatch match = new DraftMatch(draft, stories);
        match.byId(returned);
        returned.stream().filter(item -> !match.found.containsKey(item)).forEach(match::byAddress);
        return match.found;
    }

    /**
     * The draft's ids of what stands somewhere in the document: by its name, its address or its heading in what was not read,
     * or by an address under another item.
     */
    static Set<String> there(
            FrozenDraft draft, List<ReadItem> returned, List<UnreadItem> unread, Map<String, String> stories) {
        DraftMatch match = new DraftMatch(draft, stories);
        Set<String> there = new HashSet<>();
        returned.forEach(item -> addresses(item.urls()).forEach(address -> match.add(address, there)));
        Map<String, String> headings = new HashMap<>();
        match.proposed.forEach((id, item) -> headings.put(item.title(), id));
        for (UnreadItem item : unread) {
            item.ids().stream().filter(draft.stories()::containsKey).forEach(there::add);
            addresses(item.urls()).forEach(address -> match.add(address, there));
            Optional.ofNullable(headings.get(TypedTitle.of(item.title()).title()))
                    .ifPresent(there::add);
        }
        return there;
    }

    /** Items under which the address of another item of the draft stands, which has no place of its own. */
    public static List<ReadDoubt> joined(FrozenDraft draft, List<ReadItem> returned, Map<String, String> stories) {
        DraftMatch match = new DraftMatch(draft, stories);
        Set<String> placed = new HashSet<>(of(draft, returned, stories).values());
        List<ReadDoubt> doubts = new ArrayList<>();
        for (ReadItem item : returned) {
            addresses(item)
                    .flatMap(address -> Stream.ofNullable(match.idsByAddress.get(address)))
                    .distinct()
                    .filter(id -> !placed.contains(id))
                    .forEach(id ->
                            doubts.add(new ReadDoubt(ReadDoubt.Kind.TWO_ADDRESSES, item.title(), match.title(id), "")));
        }
        return doubts;
    }

    private void add(String address, Set<String> ids) {
        Optional.ofNullable(idsByAddress.get(address)).ifPresent(ids::add);
    }

    /** A copied heading has the same id twice: the one that is more like the proposed item is it. */
    private void byId(List<ReadItem> returned) {
        Map<String, List<ReadItem>> candidates = new HashMap<>();
        for (ReadItem item : returned) {
            item.id()
                    .filter(draft.stories()::containsKey)
                    .filter(id -> !isOverwritten(id, item))
                    .ifPresent(id -> candidates
                            .computeIfAbsent(id, first -> new ArrayList<>())
                            .add(item));
        }
        candidates.forEach((id, items) -> take(
                items.stream()
                        .filter(item -> hasTitle(id, item))
                        .findFirst()
                        .or(() -> items.stream()
                                .filter(item -> hasAddress(id, item))
                                .findFirst())
                        .orElse(items.get(0)),
                id));
    }

    private void byAddress(ReadItem item) {
        addresses(item)
                .flatMap(address -> Stream.ofNullable(idsByAddress.get(address)))
                .filter(id -> !taken.contains(id))
                .findFirst()
                .ifPresent(id -> take(item, id));
    }

    private void take(ReadItem item, String id) {
        found.put(item, id);
        taken.add(id);
    }

    private boolean isOverwritten(String id, ReadItem item) {
        return !item.urls().isEmpty() && !hasAddress(id, item) && !TitleLikeness.sharesWord(title(id), item.title());
    }

    private boolean hasTitle(String id, ReadItem item) {
        return title(id).equals(item.title());
    }

    private boolean hasAddress(String id, ReadItem item) {
        return addresses(item).anyMatch(address -> id.equals(idsByAddress.get(address)));
    }

    private String title(String id) {
        ReadItem item = proposed.get(id);
        return item == null ? draft.stories().get(id).title() : item.title();
    }

    /** An item's addresses as the archive compares them. */
    static Stream<String> addresses(ReadItem item) {
        return addresses(item.urls());
    }

    static Stream<String> addresses(List<String> urls) {
        return urls.stream().limit(MOST_ADDRESSES).flatMap(url -> Address.canonical(url).stream());
    }
}
