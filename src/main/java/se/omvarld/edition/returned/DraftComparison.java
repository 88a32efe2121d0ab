package se.omvarld.edition.returned;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.edition.text.ReadItem;
import se.omvarld.edition.text.UnreadItem;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.store.published.ReturnedItem;
import se.omvarld.store.published.ReturnedItem.State;
import se.omvarld.store.story.Story;

/** What the analysts made of a draft, item by item. */
public final class DraftComparison {
    /** What only stood in the list was never refused by itself: good for the digest, not for the report. */
    private static final int IN_THE_DIGEST = 1;

    private final FrozenDraft draft;
    private final Map<String, String> stories;
    private final Map<String, ReadItem> proposed;

    /** @param stories to which story of the archive an address belongs */
    public DraftComparison(FrozenDraft draft, Map<String, String> stories) {
        this.draft = draft;
        this.stories = stories;
        this.proposed = draft.items().stream()
                .filter(item -> item.id().isPresent())
                .collect(Collectors.toMap(item -> item.id().orElseThrow(), Function.identity(), (one, other) -> one));
    }

    /**
     * The returned items in their order, then what the draft proposed and they lack. Of what stands in the document but was
     * not read nothing is said: it was not taken out.
     */
    public List<ReturnedItem> of(List<ReadItem> returned, List<UnreadItem> unread) {
        IdentityHashMap<ReadItem, String> ids = DraftMatch.of(draft, returned, stories);
        List<ReturnedItem> result = new ArrayList<>();
        returned.forEach(item -> result.add(published(item, Optional.ofNullable(ids.get(item)))));
        Set<String> there = new HashSet<>(ids.values());
        there.addAll(DraftMatch.there(draft, returned, unread, stories));
        draft.stories().entrySet().stream()
                .filter(story -> !there.contains(story.getKey()))
                .map(story -> unpublished(story.getKey(), story.getValue()))
                .forEach(result::add);
        return result;
    }

    private ReturnedItem published(ReadItem item, Optional<String> id) {
        if (id.isEmpty()) {
            return own(item, stories);
        }
        Story story = draft.stories().get(id.get());
        ReadItem before = proposed.get(id.get());
        LabelledItem label = labelled(item, story.publisher());
        return before == null
                ? new ReturnedItem(State.ADDED, story.id(), story.area(), story.title(), story.type(), label)
                : new ReturnedItem(State.KEPT, story.id(), before.area(), before.title(), before.type(), label);
    }

    /** An item that the draft did not have; the archive may. */
    static ReturnedItem own(ReadItem item, Map<String, String> stories) {
        String story = DraftIndex.addresses(item.urls())
                .flatMap(address -> Stream.ofNullable(stories.get(address)))
                .findFirst()
                .orElse("");
        return new ReturnedItem(State.OWN, story, 0, "", "", item.labelled());
    }

    private static LabelledItem labelled(ReadItem item, String publisher) {
        LabelledItem label = item.labelled();
        return new LabelledItem(
                label.title(), label.body(), label.urls(), label.area(), 0, label.relevance(), label.type(), publisher);
    }

    private ReturnedItem unpublished(String id, Story story) {
        ReadItem before = proposed.get(id);
        if (before == null) {
            return leftOver(story);
        }
        LabelledItem label = new LabelledItem(
                before.title(), before.body(), before.urls(), 0, 0, 0, before.type(), story.publisher());
        return new ReturnedItem(State.REMOVED, story.id(), before.area(), before.title(), before.type(), label);
    }

    private static ReturnedItem leftOver(Story story) {
        LabelledItem label = new LabelledItem(
                story.title(),
                List.of(story.lead()),
                List.of(story.link()),
                story.area(),
                story.secondArea(),
                IN_THE_DIGEST,
                story.type(),
                story.publisher());
        return new ReturnedItem(State.LEFT_OVER, story.id(), story.area(), story.title(), story.type(), label);
    }
}
