/**
 * A Word file as it would be printed with all changes accepted: its paragraphs with their style, words and links. Knows the
 * styles that {@code edition.docx} names; nothing of what a report is.
 */
package se.omvarld.edition.word.paragraph;
