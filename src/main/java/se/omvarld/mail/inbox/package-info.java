/**
 * The inbox: which mails are still to be read, a round of them, and their way into the folders for what is done. Knows
 * {@code mail}, {@code source} and {@code store}.
 */
package se.omvarld.mail.inbox;
