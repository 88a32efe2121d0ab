package se.omvarld.edition.text;

import java.util.List;
import java.util.Optional;
import se.omvarld.rules.evaluate.LabelledItem;

/**
 * One item as it stands in a report or in a draft that came back.
 *
 * @param id the name that the draft gave it, {@code post_…}; empty for an item of the analysts' own or a published report
 * @param title without number and type
 * @param type for example {@code Uppdrag}; empty for none
 * @param area the chapter's area, 1–6
 * @param body its paragraphs in order
 * @param urls its addresses in order, each once
 */
public record ReadItem(Optional<String> id, String title, String type, int area, List<String> body, List<String> urls) {
    /** An item that stands in the report belongs there: {@link LabelledItem#relevance}. */
    private static final int IN_THE_REPORT = 2;

    public ReadItem {
        body = List.copyOf(body);
        urls = List.copyOf(urls);
    }

    /** The item as the truth that rules are tested against. */
    public LabelledItem labelled() {
        return new LabelledItem(title, body, urls, area, 0, IN_THE_REPORT, type, "");
    }
}
