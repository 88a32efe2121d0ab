/** The commands that move a store and edited files: {@code backup}, {@code restore}, {@code migrate} and {@code upgrade}. */
package se.omvarld.cli.command.backups;
