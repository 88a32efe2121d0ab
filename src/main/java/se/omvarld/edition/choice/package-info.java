/**
 * Answers to digests, read as choices: which digest is answered, which lines are the answerer's own, what they choose,
 * and the mail that says what was understood. Knows {@code edition.issue}, {@code edition.wording}, {@code mail},
 * {@code rules}, {@code source} and {@code store}.
 */
package se.omvarld.edition.choice;
