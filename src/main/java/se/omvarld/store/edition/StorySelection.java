package se.omvarld.store.edition;

import java.util.List;
import java.util.Set;
import se.omvarld.store.story.Story;

/**
 * What an edition shows, and what its quotas leave out.
 *
 * @param stories in the order of their numbers
 * @param leftOut by source, the largest first
 * @param passedOver the ids of those that would stand in a chapter, had people not answered their digest and chosen others
 */
public record StorySelection(List<Story> stories, List<OmittedStories> leftOut, Set<String> passedOver) {
    public StorySelection {
        stories = List.copyOf(stories);
        leftOut = List.copyOf(leftOut);
        passedOver = Set.copyOf(passedOver);
    }

    /** What nobody had a choice about. */
    public StorySelection(List<Story> stories, List<OmittedStories> leftOut) {
        this(stories, leftOut, Set.of());
    }
}
