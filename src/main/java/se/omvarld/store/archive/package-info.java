/**
 * The archive: items with their verdicts are taken in, judged again, and removed when they are old. Knows {@code
 * rules}, {@code source}, {@code store.db}, {@code store.found}, {@code store.health}, {@code store.poll} and {@code store.story}.
 */
package se.omvarld.store.archive;
