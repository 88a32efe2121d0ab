/**
 * The page for the rules: searched, shown with what they caught, changed, tried, saved and taken back. Off until a
 * setting allows it, and then behind the sign-in. It writes {@code areas.yaml} as {@code rules.edit} does. Knows {@code
 * observe.page}, {@code rules} and {@code store}.
 */
package se.omvarld.observe.rules;
