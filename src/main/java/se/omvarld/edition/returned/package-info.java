/**
 * Edited drafts that come back and reports that are imported: read, compared with what was sent, recorded, answered.
 * Knows {@code edition.docx}, {@code edition.issue}, {@code edition.pdf}, {@code edition.text}, {@code edition.word},
 * {@code edition.word.paragraph}, {@code edition.wording}, {@code mail}, {@code rules}, {@code source} and {@code
 * store}.
 */
package se.omvarld.edition.returned;
