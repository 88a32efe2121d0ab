/**
 * A report in a Word document: its chapters, items, addresses, ids, and what is not finished in it. Knows {@code
 * edition.docx}, {@code edition.text}, {@code edition.word.paragraph} and {@code edition.wording}.
 */
package se.omvarld.edition.word;
