/**
 * The rule language: an expression becomes a condition, a text becomes words, and the one is asked of the other, equal
 * to Lucene (decision 12).
 */
package se.omvarld.rules.expression;
