/** One class a command; {@code Omvarld} is the program. Knows everything. */
package se.omvarld.cli.command;
