/**
 * What a mail is made of: its headers, its parts within bounds, their texts and files, and why a mail is refused. Knows
 * nothing of what is read out of it.
 */
package se.omvarld.source.mail.part;
