/**
 * The routes with everything they need, started and kept: live changes of rules, templates and sources, schedules,
 * nodes, locks. Knows {@code cli.setup} and all below it in the order of the data.
 */
package se.omvarld.cli.daemon;
