package se.omvarld.store;

import java.util.List;

/**
 * What an edition shows, and what its quotas leave out.
 *
 * @param stories in the order of their numbers
 * @param leftOut by source, the largest first
 */
public record Selection(List<Story> stories, List<LeftOut> leftOut) {
    public Selection {
        stories = List.copyOf(stories);
        leftOut = List.copyOf(leftOut);
    }
}
