/**
 * Editions and their deliveries: opened for a window, frozen, sent, each once. Knows stories and what was
 * published.
 */
package se.omvarld.store.edition;
