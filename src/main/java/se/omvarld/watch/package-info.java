/**
 * What polls have shown and what else is wrong becomes states of sources and incidents; operators are told once that
 * one begins, and once that it is over. Knows store and mail.
 */
package se.omvarld.watch;
