/**
 * What is wrong with the route files, found without starting them: each with file, line and what would be right. Knows
 * {@code source}. Nothing here opens the store or asks the network.
 */
package se.omvarld.cli.validation;
