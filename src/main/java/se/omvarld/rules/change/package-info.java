/**
 * What a change of the rules does to the archive's last three months, as a page beside {@code areas.yaml}: accepted or
 * refused, gained, lost and moved. Knows {@code rules.file}, {@code rules.match}, {@code rules.model} and {@code
 * store}.
 */
package se.omvarld.rules.change;
