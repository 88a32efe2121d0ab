/**
 * The routes with everything they need, started, checked and kept: locks, clock, heartbeats. Knows {@code backup},
 * {@code cli.cluster}, {@code cli.live}, {@code cli.setup}, {@code cli.validation}, {@code proposal}, {@code rules},
 * {@code source}, {@code store} and {@code watch}.
 */
package se.omvarld.cli.daemon;
