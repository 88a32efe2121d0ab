/**
 * What polls have shown and what else is wrong becomes states of sources and incidents. Knows {@code watch.alert}, which tells
 * operators, store and mail.
 */
package se.omvarld.watch;
