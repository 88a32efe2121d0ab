/**
 * What polls have shown and what else is wrong becomes states of sources and incidents; operators are told once of
 * each turn. Knows store and mail.
 */
package se.omvarld.watch;
