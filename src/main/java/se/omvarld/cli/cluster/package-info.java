/**
 * What several daemons on one database share: the schedule, and who does what only one may do. Knows {@code cli.setup}
 * and {@code store}.
 */
package se.omvarld.cli.cluster;
