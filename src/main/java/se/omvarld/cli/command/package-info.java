/**
 * One class a command; {@code Omvarld} is the program, {@code Setup} what a command works with. A command that does something
 * sends a body into one of the shipped routes ({@code setup.command(…).send("direct:…", …)}); one that shows something reads the
 * store. Those about sources, reports, editions, backups, mail and the demo lie in folders of their own. Knows everything.
 */
package se.omvarld.cli.command;
