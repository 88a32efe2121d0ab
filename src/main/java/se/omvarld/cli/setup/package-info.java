/**
 * Where things lie and what is set: folders, settings with their checks, output. Knows {@code edition}, {@code mail},
 * {@code observe}, {@code output}, {@code rules}, {@code source}, {@code store} and {@code watch}.
 */
package se.omvarld.cli.setup;
