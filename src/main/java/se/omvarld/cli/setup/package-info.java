/**
 * Where things lie and what is set: folders, settings with their checks, output. Knows all packages above for
 * what settings mean.
 */
package se.omvarld.cli.setup;
