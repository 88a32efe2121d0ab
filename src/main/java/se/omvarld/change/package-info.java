/**
 * What a change of the rules does: the archive's last three months judged by the old rules and the new ones, told to
 * analysts as a page and as text. Knows {@code item}, {@code rules} and {@code store}.
 */
package se.omvarld.change;
