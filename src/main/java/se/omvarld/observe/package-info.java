/**
 * What the daemon shows of itself over HTTP: health, metrics, and the status page with its search in the archive. It only reads.
 * Knows {@code item}, {@code source}, {@code rules}, {@code store} and {@code watch}.
 */
package se.omvarld.observe;
