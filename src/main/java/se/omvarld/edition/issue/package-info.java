/**
 * How an edition is made, whichever it is: opened for its window, its stories gathered, rendered, frozen. What differs
 * between a weekly digest, a daily one and a monthly draft is its {@link se.omvarld.edition.issue.Publication}. Knows
 * {@code mail} and {@code store}.
 */
package se.omvarld.edition.issue;
