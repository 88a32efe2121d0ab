package se.omvarld.item;

import se.omvarld.item.text.LazyText;

/**
 * What a source wrote of one item, untouched and possibly hostile. An absent part is empty.
 *
 * @param link an address, possibly relative
 * @param guid the source's own name for the item
 * @param title HTML or text
 * @param summary HTML or text; made when it is asked for
 * @param date a date in any form
 */
public record RawItem(String link, String guid, String title, LazyText summary, String date) {

    /** What has a summary that is there already. */
    public RawItem(String link, String guid, String title, String summary, String date) {
        this(link, guid, title, LazyText.of(summary), date);
    }
}
