/**
 * What is remembered of sources and of the running itself: polls and backoff, robots.txt, health states, incidents,
 * nodes. Knows {@code rules}, {@code source} and {@code store.db}.
 */
package se.omvarld.store.health;
