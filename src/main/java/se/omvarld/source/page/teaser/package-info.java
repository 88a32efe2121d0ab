/**
 * Blocks of pages that announce an item each: which link leads to it, and where its title, day and lead stand. Knows documents and
 * {@code item}, nothing of lists, pages or sources.
 */
package se.omvarld.source.page.teaser;
