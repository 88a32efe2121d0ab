/** A site's robots.txt as RFC 9309 has it: what holds for whom, bounded. Nothing here asks the network. */
package se.omvarld.source.robots;
