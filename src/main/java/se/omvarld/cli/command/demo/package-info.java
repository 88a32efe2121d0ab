/** The commands that show the whole job on made-up or replayed sites. One room with {@code cli.command}. */
package se.omvarld.cli.command.demo;
