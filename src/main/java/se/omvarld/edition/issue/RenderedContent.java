package se.omvarld.edition.issue;

import java.util.List;
import java.util.Map;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.StorySelection;

/**
 * An edition as it is to be frozen.
 *
 * @param whole what it says to those who get all of it
 * @param choices what it says to those who chose some areas, by their numbers as deliveries have them
 * @param deliveries to whom it goes
 */
public record RenderedContent(
        Edition edition,
        StorySelection selection,
        RenderedEdition whole,
        Map<String, RenderedEdition> choices,
        List<Delivery> deliveries) {}
