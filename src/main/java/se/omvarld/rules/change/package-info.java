/**
 * What a change of the rules does to the archive's last three months, as a page beside {@code areas.yaml}:
 * accepted or refused, gained, lost and moved. Knows rules and store.
 */
package se.omvarld.rules.change;
