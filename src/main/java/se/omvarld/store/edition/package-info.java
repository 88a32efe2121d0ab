/**
 * Editions and their deliveries: opened for a window, frozen, sent, each once. Knows {@code store.archive}, {@code
 * store.choice}, {@code store.db}, {@code store.health}, {@code store.published} and {@code store.story}.
 */
package se.omvarld.store.edition;
