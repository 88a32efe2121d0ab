package se.omvarld.edition.wording;

import java.util.regex.Pattern;
import se.omvarld.item.OfficialTitle;
import se.omvarld.store.story.Story;

/** A story's title as the house writes it: no site's name, no shouting, Swedish marks, the type before it. */
public final class Headline {
    private static final int MAX_LENGTH = 250;

    private Headline() {}

    /** For example {@code Uppdrag – Utredning av …}. */
    public static String of(Story story) {
        String type = DocumentText.line(story.type(), 40);
        String title = title(story);
        return type.isEmpty() ? title : type + " – " + title;
    }

    /** The title without its type. */
    static String title(Story story) {
        // capitals are told from the whole title, so the length is cut last
        String line = DocumentText.wordsCut(DocumentText.line(story.title(), 2 * MAX_LENGTH));
        // titles of older items were stored as they came
        String known = OfficialTitle.withoutRecordNumber(OfficialTitle.apart(line));
        String own = SiteSuffix.removed(HousePunctuation.of(known), story.publisher(), story.link());
        String single = withoutType(own, DocumentText.line(story.type(), 40));
        String calm = CapitalsTitle.calmed(HousePunctuation.trimmed(single), DocumentText.line(story.lead(), 2000));
        String title = HousePunctuation.closed(DocumentText.cut(calm, MAX_LENGTH));
        return title.isEmpty() ? "[Rubrik saknas]" : title;
    }

    private static String withoutType(String title, String type) {
        if (type.isEmpty()) {
            return title;
        }
        Pattern prefix = Pattern.compile("(?iu)^" + Pattern.quote(type) + "\\s*(?::| –)\\s+");
        return prefix.matcher(title).replaceFirst("");
    }
}
