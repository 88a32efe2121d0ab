/**
 * What is wrong with the route files, found without starting them: each with file, line and what would be right. Knows
 * {@code cli.setup}, the source files' reader of YAML and Camel's own catalog; nothing here opens the store or asks the network.
 */
package se.omvarld.cli.validation;
