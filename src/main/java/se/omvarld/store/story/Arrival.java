package se.omvarld.store;

import java.util.List;
import se.omvarld.item.Item;

/**
 * An item on its way into the archive, with all that can be known of it beforehand, so that the store is held up no longer
 * than it must.
 *
 * @param item in its own language
 * @param baseline whether it was there before its source was first read, so that it is no news
 * @param traces by which it is found as the same news
 */
record Arrival(Item item, boolean baseline, String titleKey, Wording wording, List<Long> traces) {

    static Arrival of(Item item, boolean baseline) {
        String titleKey = TitleKey.of(item.title());
        Wording wording = Wording.of(item.title(), item.lead());
        return new Arrival(item.inItsLanguage(), baseline, titleKey, wording, Traces.of(titleKey, wording));
    }

    Arrival asBaseline(boolean isBaseline) {
        return new Arrival(item, isBaseline, titleKey, wording, traces);
    }

    String key() {
        return item.key();
    }
}
