package se.omvarld.store.story;

import java.util.List;
import se.omvarld.item.Item;
import se.omvarld.item.similarity.TextFingerprint;
import se.omvarld.item.similarity.TitleKey;
import se.omvarld.item.similarity.TitleShingles;

/**
 * An item on its way into the archive, with all that can be known of it beforehand, so that the store is held up no longer
 * than it must.
 *
 * @param item in its own language
 * @param baseline whether it was there before its source was first read, so that it is no news
 * @param traces by which it is found as the same news; none of a watched page, whose title says nothing of its change
 */
public record IncomingItem(Item item, boolean baseline, String titleKey, TextFingerprint wording, List<Long> traces) {

    public static IncomingItem of(Item item, boolean baseline) {
        String titleKey = TitleKey.of(item.title());
        TextFingerprint wording = TextFingerprint.of(item.title(), item.lead());
        List<Long> traces = item.isOfWatchedPage() ? List.of() : TitleShingles.of(titleKey, wording);
        return new IncomingItem(item.inItsLanguage(), baseline, titleKey, wording, traces);
    }

    public IncomingItem asBaseline(boolean isBaseline) {
        return new IncomingItem(item, isBaseline, titleKey, wording, traces);
    }

    public String key() {
        return item.key();
    }
}
