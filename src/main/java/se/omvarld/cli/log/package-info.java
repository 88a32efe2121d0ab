/**
 * How the log is written: as text or JSON, with priorities, repeated failures once. Knows {@code cli.setup}, {@code
 * source} and {@code store}.
 */
package se.omvarld.cli.log;
