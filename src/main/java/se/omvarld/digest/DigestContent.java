package se.omvarld.digest;

import java.util.List;
import se.omvarld.rules.Area;
import se.omvarld.store.Edition;
import se.omvarld.store.SourceState;
import se.omvarld.store.Story;

/**
 * Everything that a weekly digest says.
 *
 * @param stories by area, and within it by score; their position is their number
 * @param troubled sources that need someone's attention
 * @param itemsSeen how many items the window brought, picked or not
 * @param sourcesPolled how many sources are watched
 */
public record DigestContent(
        Edition edition,
        List<Area> areas,
        List<Story> stories,
        List<SourceState> troubled,
        int itemsSeen,
        int sourcesPolled) {}
