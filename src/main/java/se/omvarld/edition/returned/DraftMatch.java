package se.omvarld.edition.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.omvarld.edition.text.ReadDoubt;
import se.omvarld.edition.text.ReadItem;
import se.omvarld.edition.text.TitleLikeness;
import se.omvarld.edition.text.UnreadItem;
import se.omvarld.edition.wording.TypedTitle;

/**
 * Tells which item of a returned document is which of the draft: by the id that both bear, else by an address of the story.
 * An id alone is not believed: who writes an own item over a proposed one leaves the id behind.
 */
public final class DraftMatch {
    private final DraftIndex draft;
    private final IdentityHashMap<ReadItem, String> found = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private DraftMatch(DraftIndex draft) {
        this.draft = draft;
    }

    /**
     * The draft's id for each returned item that is of the draft.
     *
     * @param stories to which story an address belongs
     */
    static IdentityHashMap<ReadItem, String> of(
            FrozenDraft draft, List<ReadItem> returned, Map<String, String> stories) {
        DraftMatch match = new DraftMatch(new DraftIndex(draft, stories));
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
        DraftIndex index = new DraftIndex(draft, stories);
        Set<String> there = new HashSet<>();
        returned.forEach(item -> index.ids(item.urls()).forEach(there::add));
        Map<String, String> headings = index.byHeading();
        for (UnreadItem item : unread) {
            item.ids().stream().filter(index::has).forEach(there::add);
            index.ids(item.urls()).forEach(there::add);
            Optional.ofNullable(headings.get(TypedTitle.of(item.title()).title()))
                    .ifPresent(there::add);
        }
        return there;
    }

    /** Items under which the address of another item of the draft stands, which has no place of its own. */
    public static List<ReadDoubt> joined(FrozenDraft draft, List<ReadItem> returned, Map<String, String> stories) {
        DraftIndex index = new DraftIndex(draft, stories);
        Set<String> placed = new HashSet<>(of(draft, returned, stories).values());
        List<ReadDoubt> doubts = new ArrayList<>();
        for (ReadItem item : returned) {
            index.ids(item.urls())
                    .distinct()
                    .filter(id -> !placed.contains(id))
                    .forEach(id ->
                            doubts.add(new ReadDoubt(ReadDoubt.Kind.TWO_ADDRESSES, item.title(), index.title(id), "")));
        }
        return doubts;
    }

    /** A copied heading has the same id twice: the one that is more like the proposed item is it. */
    private void byId(List<ReadItem> returned) {
        Map<String, List<ReadItem>> candidates = new HashMap<>();
        for (ReadItem item : returned) {
            item.id().filter(draft::has).filter(id -> !isOverwritten(id, item)).ifPresent(id -> candidates
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
        draft.ids(item.urls()).filter(id -> !taken.contains(id)).findFirst().ifPresent(id -> take(item, id));
    }

    private void take(ReadItem item, String id) {
        found.put(item, id);
        taken.add(id);
    }

    private boolean isOverwritten(String id, ReadItem item) {
        return !item.urls().isEmpty()
                && !hasAddress(id, item)
                && !TitleLikeness.sharesWord(draft.title(id), item.title());
    }

    private boolean hasTitle(String id, ReadItem item) {
        return draft.title(id).equals(item.title());
    }

    private boolean hasAddress(String id, ReadItem item) {
        return draft.ids(item.urls()).anyMatch(id::equals);
    }
}
