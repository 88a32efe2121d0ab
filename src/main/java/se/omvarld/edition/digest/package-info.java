/**
 * The weekly and the daily digest: their windows, their stories, and how a letter shows them by the templates in
 * {@code config/}. Knows rules, store, mail and wording; never the draft.
 */
package se.omvarld.edition.digest;
