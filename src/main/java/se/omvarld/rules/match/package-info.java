/**
 * The rules asked of one item: which hit, with which words, to what score and area, and what nearly hit. Knows
 * {@code rules.model} and {@code rules.expression}.
 */
package se.omvarld.rules.match;
