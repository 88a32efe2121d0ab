/**
 * From a source file to items: reads and validates source files, bounds what is fetched, reads feeds, pages and mails. Knows
 * {@code item}; knows nothing of rules or the store.
 */
package se.omvarld.source;
