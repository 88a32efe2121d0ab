/**
 * A report as lines of text: chapters and items by their numbers, paragraphs, addresses, the month. Knows {@code
 * edition.wording} and {@code rules}.
 */
package se.omvarld.edition.text;
