package se.omvarld.rules.edit;

import java.time.Instant;

/**
 * A change that was saved on the page.
 *
 * @param number from 1, in the order in which they were saved
 * @param by who was signed in
 * @param machine where the file lies
 * @param why the comment
 * @param before the file's whole text, and after
 */
public record SavedChange(int number, Instant at, String by, String machine, String why, String before, String after) {}
