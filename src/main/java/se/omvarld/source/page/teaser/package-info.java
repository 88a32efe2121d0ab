/**
 * Blocks of pages that announce an item each: which link leads to it, and where its title, day and lead stand. Knows
 * {@code source.document}.
 */
package se.omvarld.source.page.teaser;
