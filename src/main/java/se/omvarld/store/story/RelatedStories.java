package se.omvarld.store.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.omvarld.item.similarity.TextFingerprint;

/**
 * Which stories of an edition may be the same news in other words: a press release, its assignment, its decision. They are
 * not joined, since the likeness is too weak for that; people are told.
 */
public final class RelatedStories {
    private static final int MOST = 3;

    private record SourceOwnership(Story other, double degree) {}

    private RelatedStories() {}

    /** Those of each story that has any, by its id, the likest first. */
    public static Map<String, List<Story>> of(List<Story> stories) {
        List<TextFingerprint> prints = stories.stream()
                .map(story -> TextFingerprint.of(story.title(), story.lead()).compact())
                .toList();
        Map<String, List<SourceOwnership>> found = new HashMap<>();
        for (int i = 0; i < stories.size(); i++) {
            for (int j = i + 1; j < stories.size(); j++) {
                if (prints.get(i).isRelatedTo(prints.get(j))) {
                    double degree = prints.get(i).likeness(prints.get(j));
                    add(found, stories.get(i), new SourceOwnership(stories.get(j), degree));
                    add(found, stories.get(j), new SourceOwnership(stories.get(i), degree));
                }
            }
        }
        Map<String, List<Story>> related = new HashMap<>();
        found.forEach((id, all) ->
                related.put(id, all.stream().map(SourceOwnership::other).toList()));
        return related;
    }

    private static void add(Map<String, List<SourceOwnership>> found, Story story, SourceOwnership likeness) {
        List<SourceOwnership> likest = found.computeIfAbsent(story.id(), first -> new ArrayList<>());
        likest.add(likeness);
        likest.sort(Comparator.comparingDouble(SourceOwnership::degree).reversed());
        if (likest.size() > MOST) {
            likest.remove(MOST);
        }
    }
}
