package se.omvarld.edition.draft;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.omvarld.rules.model.Area;
import se.omvarld.store.story.Story;

/**
 * One chapter.
 *
 * @param stories those that stand in the chapter
 * @param others those of the area that reached only the digest
 */
record Chapter(Area area, List<Story> stories, List<Story> others) {
    private static final Area OTHER = new Area(6, "Övrigt", "Övrigt", 0, 0);

    /** The chapters in order: every area, and Övrigt only when it has stories. */
    static List<Chapter> of(DraftContent content) {
        List<Area> areas = content.areas().stream()
                .filter(area -> area.number() != OTHER.number())
                .sorted(Comparator.comparingInt(Area::number))
                .toList();
        Area other = content.areas().stream()
                .filter(area -> area.number() == OTHER.number())
                .findFirst()
                .orElse(OTHER);
        List<Integer> known = areas.stream().map(Area::number).toList();
        Stream<Chapter> strategic = areas.stream().map(area -> chapter(area, content, List.of(area.number()), true));
        return Stream.concat(strategic, Stream.of(chapter(other, content, known, false)))
                .filter(chapter -> chapter.strategic() || !chapter.isEmpty())
                .toList();
    }

    private static Chapter chapter(Area area, DraftContent content, List<Integer> numbers, boolean included) {
        List<Story> all = content.stories().stream()
                .filter(story -> numbers.contains(story.area()) == included)
                .toList();
        return new Chapter(
                area,
                all.stream().filter(Story::draft).toList(),
                all.stream().filter(story -> !story.draft()).toList());
    }

    /** One of the five strategic areas, which the summary names and every report has. */
    boolean strategic() {
        return area.number() != OTHER.number();
    }

    /** Whether the chapter has a heading in the report. */
    boolean printed() {
        return strategic() || !stories.isEmpty();
    }

    private boolean isEmpty() {
        return stories.isEmpty() && others.isEmpty();
    }
}
