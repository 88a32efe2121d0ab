package se.omvarld.digest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.store.Delivery;
import se.omvarld.store.Editions;
import se.omvarld.store.LeftOut;
import se.omvarld.store.Rendered;
import se.omvarld.store.Selection;

/** Freezes an edition: the whole of it, and what it says to each choice of areas that somebody made. */
final class Issue {
    private final Editions editions;
    private final DigestLetter letter;

    Issue(Editions editions, DigestLetter letter) {
        this.editions = editions;
        this.letter = letter;
    }

    void freeze(DigestContent content, List<LeftOut> leftOut, List<Delivery> deliveries) {
        Map<String, Rendered> choices = new HashMap<>();
        deliveries.stream()
                .map(Delivery::areas)
                .filter(areas -> !areas.isEmpty())
                .distinct()
                .forEach(areas -> choices.put(areas, letter.render(content.only(numbers(areas)))));
        Selection selection = new Selection(content.stories(), leftOut);
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
