/** Sends what the store holds: builds the message of a delivery and speaks SMTP or fills the outbox. Knows {@code store}. */
package se.omvarld.mail;
