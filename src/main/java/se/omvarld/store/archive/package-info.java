/**
 * The archive: items with their verdicts are taken in, judged again, and removed when they are old.
 * Knows stories, health and the rules.
 */
package se.omvarld.store.archive;
