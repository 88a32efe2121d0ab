/**
 * A report in a Word document: its chapters, items, addresses, ids, and what is not finished in it. Knows {@code
 * edition.word.paragraph} and {@code edition.text}.
 */
package se.omvarld.edition.word;
