/**
 * The words of the rules: rule, area, hit, verdict. Values without behaviour of their own. Knows {@code rules.expression}.
 */
package se.omvarld.rules.model;
