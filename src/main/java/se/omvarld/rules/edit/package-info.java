/**
 * {@code areas.yaml} as a text whose rules are changed one at a time: all else in it, comments and order too, stays as
 * it is. Writes the file whole or not at all, never over a newer one, and keeps who changed what and why. Knows {@code
 * rules.file}, {@code rules.model} and {@code store}.
 */
package se.omvarld.rules.edit;
