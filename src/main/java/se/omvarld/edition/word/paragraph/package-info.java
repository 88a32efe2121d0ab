/**
 * A Word file as it would be printed with all changes accepted: its paragraphs with their style, words and links. Knows
 * {@code edition.docx}, {@code edition.text}, {@code edition.wording} and {@code source}.
 */
package se.omvarld.edition.word.paragraph;
