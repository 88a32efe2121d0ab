/**
 * The words of the rules: rule, area, hit, verdict, and the sentence that says why. Values without behaviour of their
 * own. Knows {@code rules.expression}.
 */
package se.omvarld.rules.model;
