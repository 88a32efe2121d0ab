/**
 * What a mail is made of: its headers, its parts within bounds, their texts and files, and why a mail is refused. Knows
 * {@code source.config}, {@code source.document} and {@code source.mime}.
 */
package se.omvarld.source.mail.part;
