/**
 * What polls have shown and what else is wrong becomes states of sources and incidents. Knows {@code mail}, {@code
 * source}, {@code store} and {@code watch.alert}.
 */
package se.omvarld.watch;
