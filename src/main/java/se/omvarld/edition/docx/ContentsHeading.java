package se.omvarld.edition.docx;

/**
 * A heading that the table of contents lists.
 *
 * @param level 1 or 2
 * @param number for example {@code 1.2}; empty for a heading without a number
 * @param bookmark the bookmark around it
 * @param language the language tag when the text is not in Swedish, else empty
 */
public record ContentsHeading(int level, String number, String text, String bookmark, String language) {}
