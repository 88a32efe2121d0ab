/**
 * How good the rules are: labelled items, back-tests, what a change gains and loses, the pages and tables about it,
 * words that are probably misspelt. Knows {@code rules.expression}, {@code rules.file}, {@code rules.match} and {@code
 * rules.model}.
 */
package se.omvarld.rules.evaluate;
