/**
 * Lists of sources that come and go: OPML and tables become source files, and source files become OPML. Knows {@code
 * source.config} and {@code source.document}.
 */
package se.omvarld.source.lists;
