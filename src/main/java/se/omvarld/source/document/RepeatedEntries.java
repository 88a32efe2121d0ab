package se.omvarld.source.document;

import java.time.Instant;
import se.omvarld.item.Item;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.similarity.OtherMatter;

/**
 * Whether what one document shows twice at one address is two items: a status page, a change log, two notices of one report;
 * or one, shown twice.
 */
public final class RepeatedEntries {
    private RepeatedEntries() {}

    /**
     * Whether they are two.
     *
     * @param entries whether the document is a list of entries, not a page or mail whose links may lead to one place twice
     */
    public static boolean areTwo(Item one, Item other, boolean entries) {
        boolean sameTitle = one.title().equals(other.title());
        String name = one.identity().name();
        if (!name.isEmpty() && !other.identity().name().isEmpty()) {
            return name.equals(other.identity().name())
                    ? !sameTitle && OtherMatter.isIn(one.title(), other.title()) // a name for all is none
                    : !sameTitle || !one.published().equals(other.published());
        }
        boolean dated = one.published().isPresent() && other.published().isPresent();
        if (sameTitle) {
            return entries && dated && !isOfOneDay(one.dated(), other.dated());
        }
        return (dated && !one.dated().equals(other.dated()))
                || (entries && OtherMatter.isIn(one.title(), other.title()));
    }

    private static boolean isOfOneDay(Instant one, Instant other) {
        return SwedishDateFormat.dayOf(one).equals(SwedishDateFormat.dayOf(other));
    }
}
