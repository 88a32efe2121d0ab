/**
 * Sends what the store holds: builds the message of a delivery and speaks SMTP or fills the outbox. Opens the mailbox and puts
 * notes into it; what mails say is read in {@code source}. Knows {@code store}.
 */
package se.omvarld.mail;
