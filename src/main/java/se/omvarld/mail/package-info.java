/**
 * From a frozen edition to a message and its delivery: recipients, headers, fixed ids, SMTP and its answers, the
 * mailbox as a connection. Knows {@code store}.
 */
package se.omvarld.mail;
