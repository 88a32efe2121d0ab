/**
 * Mails become items: newsletters, forwards and what is attached to them; everything in a mail is written by others.
 * Knows {@code source.config}, {@code source.document}, {@code source.fetch}, {@code source.link}, {@code
 * source.mail.part}, {@code source.mime}, {@code source.page} and {@code source.pdf}.
 */
package se.omvarld.source.mail;
