/**
 * One class a command; {@code Omvarld} is the program, {@code Setup} what a command works with. A command that does
 * something sends a body into one of the shipped routes ({@code setup.command(…).send("direct:…", …)}); one that shows
 * something reads the store. Those about sources, reports, editions, backups, mail and the demo lie in folders of their
 * own. Knows {@code backup}, {@code cli.daemon}, {@code cli.log}, {@code cli.setup}, {@code edition}, {@code mail},
 * {@code output}, {@code proposal}, {@code rules}, {@code source}, {@code store} and {@code watch}.
 */
package se.omvarld.cli.command;
