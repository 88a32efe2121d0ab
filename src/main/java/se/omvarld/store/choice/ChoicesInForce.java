package se.omvarld.store.choice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.store.choice.Choice.Action;

/**
 * What holds of all choices: of the same person the last word on a story, of several people each one's.
 *
 * @param byStory by the story's id, in the order in which they were chosen
 */
public record ChoicesInForce(Map<String, StoryChoices> byStory) {
    public static final ChoicesInForce NONE = new ChoicesInForce(Map.of());

    private record Maker(String story, String by) {}

    /** What a later word of the same person has said something about already. */
    private enum Said {
        WHETHER,
        WHERE,
        ALL
    }

    /** What people want of a story; empty when nobody has said anything that holds. */
    public Optional<StoryChoices> of(String story) {
        return Optional.ofNullable(byStory.get(story));
    }

    /** Whether a story is to stand in the report. */
    public boolean isChosen(String story) {
        return of(story).filter(StoryChoices::chosen).isPresent();
    }

    /** Those that are to stand in the report. */
    public List<StoryChoices> chosen() {
        return byStory.values().stream().filter(StoryChoices::chosen).toList();
    }

    /** The ids of those that are to be shown nowhere. */
    public Set<String> refused() {
        return byStory.values().stream()
                .filter(StoryChoices::refused)
                .map(choices -> choices.story().id())
                .collect(Collectors.toSet());
    }

    /**
     * The same choices, each with whether it holds.
     *
     * @param inOrder oldest first
     */
    static List<ReadChoice> judged(List<ReadChoice> inOrder) {
        Map<Maker, Set<Said>> later = new LinkedHashMap<>();
        ReadChoice[] judged = new ReadChoice[inOrder.size()];
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            ReadChoice read = inOrder.get(i);
            Set<Said> said =
                    later.computeIfAbsent(new Maker(read.story().id(), read.by()), maker -> EnumSet.noneOf(Said.class));
            judged[i] = read.inForce(!read.late() && holds(read.choice(), said));
        }
        return List.of(judged);
    }

    /** Whether nothing later says otherwise; notes what this one says. */
    private static boolean holds(Choice choice, Set<Said> said) {
        boolean undone = said.contains(Said.ALL);
        return switch (choice.action()) {
            case REPORT -> {
                boolean holds = !undone && !said.contains(Said.WHETHER);
                said.add(Said.WHETHER);
                if (choice.area() > 0) {
                    said.add(Said.WHERE);
                }
                yield holds;
            }
            case NO -> !undone && said.add(Said.WHETHER);
            case AREA -> !undone && said.add(Said.WHERE);
            case COMMENT -> !undone;
            case UNDO -> {
                boolean last = said.isEmpty();
                said.add(Said.ALL);
                yield last;
            }
        };
    }

    static ChoicesInForce of(List<ReadChoice> judged) {
        Map<String, List<ReadChoice>> byStory = judged.stream()
                .filter(ReadChoice::inForce)
                .filter(read -> read.choice().action() != Action.UNDO)
                .collect(Collectors.groupingBy(read -> read.story().id(), LinkedHashMap::new, Collectors.toList()));
        Map<String, StoryChoices> result = new LinkedHashMap<>();
        byStory.forEach((story, all) -> result.put(story, combined(all)));
        return new ChoicesInForce(result);
    }

    private static StoryChoices combined(List<ReadChoice> all) {
        List<ReadChoice> areas =
                all.stream().filter(read -> read.choice().area() > 0).toList();
        return new StoryChoices(
                all.get(all.size() - 1).story(),
                makers(all, Action.REPORT),
                makers(all, Action.NO),
                areas.isEmpty() ? 0 : areas.get(areas.size() - 1).choice().area(),
                areas,
                all.stream()
                        .filter(read -> read.choice().action() == Action.COMMENT)
                        .toList());
    }

    private static List<String> makers(List<ReadChoice> all, Action action) {
        Set<String> seen = new HashSet<>();
        List<String> makers = new ArrayList<>();
        all.stream()
                .filter(read -> read.choice().action() == action)
                .map(ReadChoice::by)
                .filter(seen::add)
                .forEach(makers::add);
        return makers;
    }
}
