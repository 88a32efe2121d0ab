/**
 * Answers to digests, read as choices: which digest is answered, which lines are the answerer's own, what they choose, and the
 * mail that says what was understood. Knows store, mail and digests' frozen bytes; never the draft.
 */
package se.omvarld.edition.choice;
