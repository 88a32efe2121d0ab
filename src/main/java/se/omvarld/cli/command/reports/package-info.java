/** The commands about rules and reports. One room with {@code cli.command}. */
package se.omvarld.cli.command.reports;
