/**
 * What a PDF from a stranger says of itself, read in a process of its own since neither its memory nor its time can be
 * bounded within.
 */
package se.omvarld.source.pdf;
