/**
 * A Word document as it would be printed with all changes accepted: its paragraphs, headings, links, ids. Knows
 * {@code edition.text}, and the styles that {@code edition.docx} names.
 */
package se.omvarld.edition.word;
