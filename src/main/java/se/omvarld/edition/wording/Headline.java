package se.omvarld.report;

import java.util.regex.Pattern;
import se.omvarld.item.OfficialTitle;
import se.omvarld.store.Story;

/** A story's title as the house writes it: no site's name, no shouting, Swedish marks, the type before it. */
final class Headline {
    private static final int MAX_LENGTH = 250;

    private Headline() {}

    /** For example {@code Uppdrag – Utredning av …}. */
    static String of(Story story) {
        String type = CleanText.line(story.type(), 40);
        String title = title(story);
        return type.isEmpty() ? title : type + " – " + title;
    }

    /** The title without its type. */
    static String title(Story story) {
        // capitals are told from the whole title, so the length is cut last
        String line = CleanText.wordsCut(CleanText.line(story.title(), 2 * MAX_LENGTH));
        // titles of older items were stored as they came
        String known = OfficialTitle.withoutRecordNumber(OfficialTitle.apart(line));
        String own = SiteSuffix.removed(Punctuation.of(known), story.publisher(), story.link());
        String single = withoutType(own, CleanText.line(story.type(), 40));
        String calm = Shouting.calmed(Punctuation.trimmed(single), CleanText.line(story.lead(), 2000));
        String title = Punctuation.closed(CleanText.cut(calm, MAX_LENGTH));
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
