/**
 * The rules asked of one item: which hit, with which words, to what score and area, what nearly hit, and the sentence that says why. Knows
 * {@code rules.model} and {@code rules.expression}.
 */
package se.omvarld.rules.match;
