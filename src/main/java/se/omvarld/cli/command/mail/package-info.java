/** The commands about mails and mailboxes. One room with {@code cli.command}. */
package se.omvarld.cli.command.mail;
