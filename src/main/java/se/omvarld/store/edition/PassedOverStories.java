package se.omvarld.store.edition;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.store.choice.ChoicesInForce;
import se.omvarld.store.db.Store;
import se.omvarld.store.story.Story;

/**
 * Which stories people left where they had the choice: of a weekly digest that somebody went through, those of which nobody
 * has said anything. What ranks above three quarters of the chosen stays all the same, as does what came late.
 */
final class PassedOverStories {
    /** One or two answers are hints, not a choice among all. */
    private static final int FEWEST_CHOSEN = 3;

    /** Of the chosen, from the top. */
    private static final double VERY_HIGH = 0.25;

    private final Stories archive;
    private final ChoicesInForce choices;

    PassedOverStories(Store store, ChoicesInForce choices) {
        this.archive = new Stories(store);
        this.choices = choices;
    }

    /**
     * The ids of those of a month's stories.
     *
     * @param from when the month began; what is dated before came late
     */
    Set<String> of(List<Story> stories, Instant from) {
        Map<String, Story> byId =
                stories.stream().collect(Collectors.toMap(Story::id, story -> story, (one, same) -> one));
        Map<String, List<Story>> byDigest =
                archive.places(Edition.Kind.WEEKLY, List.copyOf(byId.keySet())).values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.groupingBy(
                                Stories.Place::period,
                                Collectors.mapping(place -> byId.get(place.story()), Collectors.toList())));
        Set<String> passedOver = new HashSet<>();
        byDigest.values().forEach(shown -> left(shown).stream()
                .filter(story -> !story.dated().isBefore(from))
                .forEach(story -> passedOver.add(story.id())));
        return passedOver;
    }

    private List<Story> left(List<Story> shown) {
        List<Double> chosen = shown.stream()
                .filter(story -> choices.isChosen(story.id()))
                .map(Story::score)
                .sorted()
                .toList();
        List<Story> left = shown.stream()
                .filter(Story::draft)
                .filter(story -> choices.of(story.id()).isEmpty())
                .toList();
        if (chosen.size() < FEWEST_CHOSEN || chosen.size() < left.size()) {
            return List.of();
        }
        double veryHigh = chosen.get((int) Math.ceil(chosen.size() * (1 - VERY_HIGH)) - 1);
        return left.stream().filter(story -> story.score() <= veryHigh).toList();
    }
}
