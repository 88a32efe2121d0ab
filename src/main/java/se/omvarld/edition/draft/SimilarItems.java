package se.omvarld.edition.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.omvarld.edition.wording.DocumentText;
import se.omvarld.edition.wording.Headline;
import se.omvarld.edition.wording.Wording;
import se.omvarld.store.story.RelatedStories;
import se.omvarld.store.story.Story;

/** Which other items of the draft may be the same news, by the number under which they stand, so that people can choose one. */
final class SimilarItems {
    private static final int LONGEST_TITLE = 120;

    private final Wording wording;
    private final Map<String, List<Story>> related;
    private final Map<String, String> numbers = new HashMap<>();

    SimilarItems(DraftContent content, Wording wording) {
        this.wording = wording;
        this.related = RelatedStories.of(content.stories());
        List<Chapter> printed =
                Chapter.of(content).stream().filter(Chapter::printed).toList();
        for (int i = 0; i < printed.size(); i++) {
            List<Story> stories = printed.get(i).stories();
            for (int j = 0; j < stories.size(); j++) {
                numbers.put(stories.get(j).id(), (i + 1) + "." + (j + 1));
            }
        }
    }

    /** For example {@code Liknar 1.27: ”Uppdrag om hälsodata”. Samma nyhet?} */
    List<String> on(Story story) {
        return related.getOrDefault(story.id(), List.of()).stream()
                .map(other -> "Liknar " + place(other) + "”"
                        + DocumentText.cut(DocumentText.line(Headline.of(other, wording), 500), LONGEST_TITLE)
                        + "”. Är det samma nyhet?")
                .toList();
    }

    private String place(Story other) {
        String number = numbers.get(other.id());
        return number == null ? "i listan sist: " : number + ": ";
    }
}
