/**
 * The rule files as analysts write them: {@code areas.yaml} and {@code item-types.yaml} become a rule set, mistakes are
 * told with line and remedy, also in Swedish. Knows {@code rules.expression}, {@code rules.match} and {@code
 * rules.model}.
 */
package se.omvarld.rules.file;
