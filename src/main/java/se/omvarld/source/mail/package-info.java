/**
 * Mails become items: newsletters, forwards and what is attached to them; everything in a mail is written by
 * others. Knows the other readers of {@code source}; what it refuses it says as a value.
 */
package se.omvarld.source.mail;
