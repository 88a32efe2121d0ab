package se.omvarld.edition.digest;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.omvarld.store.story.Story;

/** Which items of a long weekly mail stand first as the most important ones: by the draft's measure. */
final class MostImportant {
    private static final int FEWEST = 3;
    private static final int MOST = 5;
    /** In a shorter mail the order says enough. */
    private static final int LONG = 8;

    private static final String ORDER = "Inom varje område står det som reglerna ger högst rang först."
            + " ”Till utkastet” betyder att posten med dagens regler hamnar i ett av månadsutkastets kapitel.";

    private MostImportant() {}

    /** Their places in the edition, the highest rank first; empty when the mail is short. */
    static List<Integer> places(DigestContent content) {
        List<Story> stories = content.stories();
        List<Integer> shown = IntStream.range(0, stories.size())
                .filter(place -> content.shows(content.areaOf(stories.get(place))))
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer place) -> !stories.get(place).draft())
                        .thenComparing(Comparator.comparingDouble(
                                        (Integer place) -> stories.get(place).score())
                                .reversed()))
                .toList();
        if (content.daily() || shown.size() < LONG) {
            return List.of();
        }
        long draft = shown.stream().filter(place -> stories.get(place).draft()).count();
        return shown.subList(0, (int) Math.min(MOST, Math.max(FEWEST, draft)));
    }

    /** What the order and the mark mean, one line; empty when there is nothing to say. */
    static String order(DigestContent content) {
        return content.daily() || content.shown().isEmpty() ? "" : ORDER;
    }
}
