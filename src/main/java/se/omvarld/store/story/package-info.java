/**
 * The same news from several places: which story an item belongs to, found by its title or its words. Knows {@code
 * store.db}.
 */
package se.omvarld.store.story;
