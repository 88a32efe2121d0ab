package se.omvarld.edition.digest;

import java.util.List;
import java.util.Set;
import se.omvarld.rules.model.Area;
import se.omvarld.store.choice.StoryChoices;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.story.Story;

/**
 * Everything that a digest says.
 *
 * @param stories by area, and within it by score; their position is their number
 * @param troubled sources that need someone's attention
 * @param itemsSeen how many items the window brought, picked or not
 * @param sourcesPolled how many sources are watched
 * @param publishers whose sources they are
 * @param notices what was wrong with the watching itself, a sentence each
 * @param chosen the numbers of the areas to be shown; empty for all
 * @param soFar what people have chosen for the report that comes next, by area
 */
public record DigestContent(
        Edition edition,
        List<Area> areas,
        List<Story> stories,
        List<SourceState> troubled,
        int itemsSeen,
        int sourcesPolled,
        List<String> publishers,
        List<String> notices,
        Set<Integer> chosen,
        List<StoryChoices> soFar) {

    /** Where a story of an unknown area stands, so that none is lost. */
    static final int OTHER = 6;

    public DigestContent {
        chosen = Set.copyOf(chosen);
        soFar = List.copyOf(soFar);
    }

    /** The same for those who chose some areas; the numbers stay. */
    DigestContent only(Set<Integer> choice) {
        return new DigestContent(
                edition, areas, stories, troubled, itemsSeen, sourcesPolled, publishers, notices, choice, soFar);
    }

    /** The same of other stories. */
    DigestContent of(List<Story> others) {
        return new DigestContent(
                edition, areas, others, troubled, itemsSeen, sourcesPolled, publishers, notices, chosen, soFar);
    }

    boolean daily() {
        return edition.kind() == Edition.Kind.DAILY;
    }

    boolean shows(int area) {
        return chosen.isEmpty() || chosen.contains(area);
    }

    /** The stories of the chosen areas. */
    List<Story> shown() {
        return stories.stream().filter(story -> shows(areaOf(story))).toList();
    }

    /** The area under which a story stands. */
    int areaOf(Story story) {
        return areas.stream().anyMatch(area -> area.number() == story.area()) ? story.area() : OTHER;
    }
}
