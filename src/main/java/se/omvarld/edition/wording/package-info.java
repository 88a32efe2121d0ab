/**
 * Titles, leads and sentences as the house writes them, and the file {@code config/wording.yaml} that analysts say it with.
 * Knows {@code rules} and {@code store}.
 */
package se.omvarld.edition.wording;
