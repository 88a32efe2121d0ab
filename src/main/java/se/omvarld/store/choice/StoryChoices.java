package se.omvarld.store.choice;

import java.util.List;
import se.omvarld.rules.evaluate.LabelledItem;

/**
 * What people have chosen of one story, as it holds today.
 *
 * @param report who wants it in the report, in the order in which they said so
 * @param no for whom it is nothing
 * @param area where it is to stand, as was said last; 0 when nobody says
 * @param areas who says an area
 * @param comments remarks, oldest first
 */
public record StoryChoices(
        ChosenStory story,
        List<String> report,
        List<String> no,
        int area,
        List<ReadChoice> areas,
        List<ReadChoice> comments) {

    private static final int FOR_THE_REPORT = 2;

    public StoryChoices {
        report = List.copyOf(report);
        no = List.copyOf(no);
        areas = List.copyOf(areas);
        comments = List.copyOf(comments);
    }

    /** The number of the area in which it is to stand. */
    public int standsIn() {
        return area > 0 ? area : story.area();
    }

    /** Whether it is to stand in the report: somebody wants it. Who does not is named beside. */
    public boolean chosen() {
        return !report.isEmpty();
    }

    /** As rules learn it: good for the report, or for nothing. */
    LabelledItem labelled() {
        return new LabelledItem(
                story.title(),
                story.lead().isEmpty() ? List.of() : List.of(story.lead()),
                story.link().isEmpty() ? List.of() : List.of(story.link()),
                chosen() ? standsIn() : 0,
                0,
                chosen() ? FOR_THE_REPORT : 0,
                story.type(),
                story.publisher());
    }

    /** Whether it is to be shown nowhere: somebody said so, and nobody wants it. */
    public boolean refused() {
        return report.isEmpty() && !no.isEmpty();
    }
}
