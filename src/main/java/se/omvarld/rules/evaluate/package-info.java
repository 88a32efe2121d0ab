/**
 * How good the rules are: labelled items, back-tests, what a change gains and loses, the pages and tables about
 * it, words that are probably misspelt. Knows the rules' other packages; never the store.
 */
package se.omvarld.rules.evaluate;
