/**
 * Titles, leads and sentences as the house writes them, as pure functions of text. Knows {@code item} and the
 * rules' areas.
 */
package se.omvarld.edition.wording;
