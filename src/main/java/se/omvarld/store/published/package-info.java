/**
 * Published reports and drafts that came back: what people made of the stories, and what became of each published item
 * in the archive. Knows {@code rules}, {@code source}, {@code store.db}, {@code store.health} and {@code store.story}.
 */
package se.omvarld.store.published;
