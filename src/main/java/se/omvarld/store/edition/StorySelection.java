package se.omvarld.store.edition;

import java.util.List;
import se.omvarld.store.story.Story;

/**
 * What an edition shows, and what its quotas leave out.
 *
 * @param stories in the order of their numbers
 * @param leftOut by source, the largest first
 */
public record StorySelection(List<Story> stories, List<OmittedStories> leftOut) {
    public StorySelection {
        stories = List.copyOf(stories);
        leftOut = List.copyOf(leftOut);
    }
}
