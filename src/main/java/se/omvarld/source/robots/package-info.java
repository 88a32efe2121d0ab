/**
 * A site's robots.txt as RFC 9309 has it: what holds for whom, bounded. Knows {@code item}; nothing here asks the
 * network.
 */
package se.omvarld.source.robots;
