/**
 * From a frozen edition to a message and its delivery: recipients, headers, fixed ids, SMTP and its answers, the
 * mailbox as a connection. Knows {@code item} and {@code store.edition}; never what an edition says.
 */
package se.omvarld.mail;
