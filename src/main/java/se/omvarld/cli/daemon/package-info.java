/**
 * The routes with everything they need, started, checked and kept: locks, clock, heartbeats. Knows {@code cli.live}, {@code
 * cli.cluster}, {@code cli.setup} and all below it in the order of the data.
 */
package se.omvarld.cli.daemon;
