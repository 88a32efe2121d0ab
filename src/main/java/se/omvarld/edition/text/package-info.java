/**
 * A report as lines of text: chapters and items by their numbers, paragraphs, addresses, the month. Knows {@code
 * item}, areas and labelled items.
 */
package se.omvarld.edition.text;
