/** The commands that make, preview and send editions again: {@code digest} and {@code draft}. */
package se.omvarld.cli.command.editions;
