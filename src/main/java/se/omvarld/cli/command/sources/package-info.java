/** The commands about sources. One room with {@code cli.command}. */
package se.omvarld.cli.command.sources;
