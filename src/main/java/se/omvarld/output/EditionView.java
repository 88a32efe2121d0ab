package se.omvarld.output;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.omvarld.rules.model.Area;
import se.omvarld.store.story.Story;

/**
 * An edition as a template of {@code edition.webhook-form} shows it.
 *
 * @param period for example {@code 2026-W12}
 * @param subject the mail's
 * @param count how many stories it has
 * @param areas those with stories, in their order
 * @param items the first ten
 */
public record EditionView(String period, String subject, int count, List<Counted> areas, List<Item> items) {
    private static final int MOST = 10;

    /** An area and how many stories it has. */
    public record Counted(String name, int count) {}

    /** One story. */
    public record Item(int number, String title, String link, String publisher, String area) {}

    static EditionView of(String period, String subject, List<Story> stories, List<Area> areas) {
        Map<Integer, String> names = areas.stream().collect(Collectors.toMap(Area::number, Area::name));
        Map<Integer, Long> counts =
                stories.stream().collect(Collectors.groupingBy(Story::area, TreeMap::new, Collectors.counting()));
        List<Counted> counted = counts.entrySet().stream()
                .map(entry -> new Counted(
                        names.getOrDefault(entry.getKey(), "Övrigt"),
                        entry.getValue().intValue()))
                .toList();
        List<Item> items = IntStream.range(0, Math.min(MOST, stories.size()))
                .mapToObj(i -> item(i + 1, stories.get(i), names))
                .toList();
        return new EditionView(period, subject, stories.size(), counted, items);
    }

    private static Item item(int number, Story story, Map<Integer, String> names) {
        return new Item(
                number,
                story.title(),
                story.link() == null ? "" : story.link(),
                story.publisher(),
                names.getOrDefault(story.area(), "Övrigt"));
    }
}
