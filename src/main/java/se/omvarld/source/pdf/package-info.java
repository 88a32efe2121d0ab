/**
 * What a PDF from a stranger says of itself, read in a process of its own since neither its memory nor its time
 * can be bounded within. Knows only {@code item}.
 */
package se.omvarld.source.pdf;
