/**
 * What is remembered of sources and of the running itself: polls and backoff, robots.txt, health states,
 * incidents, nodes. Knows {@code store.db} and what sources are.
 */
package se.omvarld.store.health;
