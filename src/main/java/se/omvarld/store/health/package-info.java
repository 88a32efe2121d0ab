/**
 * What is remembered of sources and of the running itself: states of sources, outages, incidents, nodes. Knows {@code source} and
 * {@code store.db}.
 */
package se.omvarld.store.health;
