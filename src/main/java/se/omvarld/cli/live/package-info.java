/**
 * Rules, templates, sources and routes are followed while the daemon runs; what is wrong is refused and the last good
 * version stays. Knows {@code cli.setup}, {@code edition}, {@code rules} and {@code source}.
 */
package se.omvarld.cli.live;
