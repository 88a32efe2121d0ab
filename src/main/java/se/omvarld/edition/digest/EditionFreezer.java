package se.omvarld.edition.digest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.OmittedStories;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.StorySelection;

/** Freezes an edition: the whole of it, and what it says to each choice of areas that somebody made. */
final class EditionFreezer {
    private final Editions editions;
    private final DigestRenderer letter;

    EditionFreezer(Editions editions, DigestRenderer letter) {
        this.editions = editions;
        this.letter = letter;
    }

    void freeze(DigestContent content, List<OmittedStories> leftOut, List<Delivery> deliveries) {
        Map<String, RenderedEdition> choices = new HashMap<>();
        deliveries.stream()
                .map(Delivery::areas)
                .filter(areas -> !areas.isEmpty())
                .distinct()
                .forEach(areas -> choices.put(areas, letter.render(content.only(numbers(areas)))));
        StorySelection selection = new StorySelection(content.stories(), leftOut);
        editions.freeze(content.edition(), selection, letter.render(content), choices, deliveries);
    }

    /** Reads a delivery's areas, for example {@code 1 5}; none for the whole edition. */
    static Set<Integer> numbers(String areas) {
        return Arrays.stream(areas.split(" ", -1))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }
}
