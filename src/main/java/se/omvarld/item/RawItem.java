package se.omvarld.item;

/**
 * What a source wrote of one item, untouched and possibly hostile. An absent part is empty.
 *
 * @param link an address, possibly relative
 * @param guid the source's own name for the item
 * @param title HTML or text
 * @param summary HTML or text
 * @param date a date in any form
 */
public record RawItem(String link, String guid, String title, String summary, String date) {}
